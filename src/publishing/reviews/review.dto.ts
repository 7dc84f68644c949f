import { IsString, MaxLength } from 'class-validator';

/** What the reviewer found. */
export class ReviewDto {
  @IsString({ message: 'Write what you found.' })
  @MaxLength(2000, { message: 'Use at most 2,000 characters.' })
  words: string;
}
