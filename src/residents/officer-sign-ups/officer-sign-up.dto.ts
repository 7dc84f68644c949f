import { Transform } from 'class-transformer';
import { Equals, IsEmail, MaxLength } from 'class-validator';
import { ChoicesDto } from '../subscriptions/dto/choices.dto';
import { trimmed } from '../sign-up/dto/step-forms';

/** What an officer takes down for somebody beside them. */
export class OfficerSignUpForm extends ChoicesDto {
  @Equals('yes', {
    message: 'Ask whether the person is 13 or older; younger people cannot sign up',
  })
  ofAge: 'yes';

  @Transform(trimmed)
  @MaxLength(254, { message: 'Enter an e-mail address of at most 254 characters' })
  @IsEmail({}, { message: 'Enter the person’s e-mail address, like name@example.org' })
  email: string;
}
