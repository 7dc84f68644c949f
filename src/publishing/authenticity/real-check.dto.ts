import { IsString, MaxLength, MinLength } from 'class-validator';

/** A text that somebody got. It is compared and forgotten. */
export class RealCheckDto {
  /** All of the mail or a part of it, 20,000 characters at most. */
  @IsString({ message: 'Paste the words of the message' })
  @MinLength(1, { message: 'Paste the words of the message' })
  @MaxLength(20_000, { message: 'Paste less of it: 20,000 characters at most' })
  text: string;
}
