import { IsString, MaxLength, MinLength } from 'class-validator';

/** A text that somebody got. It is compared and forgotten. */
export class RealCheckDto {
  /** All of the mail or a part of it, 20,000 characters at most. */
  @IsString({ message: 'publishing/authenticity:words.missing' })
  @MinLength(1, { message: 'publishing/authenticity:words.missing' })
  @MaxLength(20_000, { message: 'publishing/authenticity:words.long' })
  text: string;
}
