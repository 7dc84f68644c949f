import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Longer than any password that the rule lets through, so that the rule is what refuses. */
const READ = 1000;

/** A password to be set. Whether it is good enough, the rule says: 422 `weak-password`. */
export class NewPasswordDto {
  @IsString({ message: 'Enter a new password.' })
  @IsNotEmpty({ message: 'Enter a new password.' })
  @MaxLength(READ, { message: 'Use at most 200 characters.' })
  password: string;
}

export class LinkPasswordDto extends NewPasswordDto {
  /** What stands after `/staff/set-password/` in the link. */
  @IsString({ message: 'Give the token of the link.' })
  @MaxLength(200, { message: 'This is longer than a token.' })
  token: string;
}

export class OwnPasswordDto extends NewPasswordDto {
  @IsString({ message: 'Enter your password of now.' })
  @IsNotEmpty({ message: 'Enter your password of now.' })
  @MaxLength(READ, { message: 'Use at most 200 characters.' })
  old: string;
}
