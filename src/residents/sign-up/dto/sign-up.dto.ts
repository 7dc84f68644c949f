import { Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsString, MaxLength } from 'class-validator';
import { ChoicesDto } from '../../subscriptions/dto/choices.dto';
import { trimmed } from './step-forms';

export class SignUpDto extends ChoicesDto {
  /** Whether the person is 13 or older. Younger ones are turned away, and nothing is kept. */
  @IsBoolean({ message: 'Say whether the person is 13 or older' })
  ofAge: boolean;

  /** Where messages go. */
  @Transform(trimmed)
  @MaxLength(254, { message: 'Enter an e-mail address of at most 254 characters' })
  @IsEmail({}, { message: 'Enter an e-mail address, like name@example.org' })
  email: string;

  /** Version of the consent wording that the person saw and agreed to. */
  @IsString({ message: 'Give the version of the wording that was agreed to' })
  consent: string;
}
