import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

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

/** What a person types from their app, or of their recovery codes. */
export class CodeDto {
  @IsString({ message: 'Enter the code' })
  @IsNotEmpty({ message: 'Enter the code' })
  @MaxLength(40, { message: 'Enter a code of at most 40 characters' })
  code: string;
}

export class ApiSignInDto extends SignInDto {
  /** The code of the app, or a recovery code; needed where the account has a second factor. */
  @IsOptional()
  @IsString({ message: 'Give the code as text' })
  @MaxLength(40, { message: 'Give a code of at most 40 characters' })
  code?: string;
}

export class ApiTokenAnswer {
  /** Send it as `Authorization: Bearer …`. */
  token: string;
  expiresAt: Date;
}
