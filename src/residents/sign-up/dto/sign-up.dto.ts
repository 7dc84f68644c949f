import { Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsString, MaxLength } from 'class-validator';
import { ChoicesDto } from '../../subscriptions/dto/choices.dto';
import { trimmed } from './step-forms';

export class SignUpDto extends ChoicesDto {
  /** Whether the person is 13 or older. Younger ones are turned away, and nothing is kept. */
  @IsBoolean({ message: 'residents/sign-up:wrong.of-age' })
  ofAge: boolean;

  /** Where messages go. */
  @Transform(trimmed)
  @MaxLength(254, { message: 'residents/sign-up:wrong.email-long' })
  @IsEmail({}, { message: 'residents/sign-up:wrong.email' })
  email: string;

  /** Version of the consent wording that the person saw and agreed to. */
  @IsString({ message: 'residents/sign-up:wrong.consent-version' })
  consent: string;
}
