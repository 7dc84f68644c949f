import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';

const trimmed = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim().toLowerCase() : value;

export class SignInDto {
  @Transform(trimmed)
  @IsEmail({}, { message: 'Enter your work email address, like name@example.org' })
  @MaxLength(254, { message: 'Enter an email address of at most 254 characters' })
  email: string;

  // argon2 would hash a password of any length; the limit keeps that cheap.
  @IsString({ message: 'Enter your password' })
  @IsNotEmpty({ message: 'Enter your password' })
  @MaxLength(200, { message: 'Enter a password of at most 200 characters' })
  password: string;
}

export class ApiTokenAnswer {
  /** Send it as `Authorization: Bearer …`. */
  token: string;
  expiresAt: Date;
}
