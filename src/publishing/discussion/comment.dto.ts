import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

/** A comment on the current revision. */
export class CommentDto {
  @IsString({ message: 'Write your comment.' })
  @Matches(/\S/, { message: 'Write your comment.' })
  @MaxLength(2_000, { message: 'Use at most 2,000 characters for a comment.' })
  words: string;

  /** A finding of this revision that it is about. */
  @IsOptional()
  @IsUUID('all', { message: 'Choose one of the findings.' })
  findingId?: string;

  /** Words of the subject or the body that it is about, exactly as they stand there. */
  @IsOptional()
  @IsString()
  @MaxLength(500, { message: 'Quote at most 500 characters.' })
  quote?: string;
}

/** An answer to a comment. */
export class AnswerDto {
  @IsString({ message: 'Write your answer.' })
  @Matches(/\S/, { message: 'Write your answer.' })
  @MaxLength(2_000, { message: 'Use at most 2,000 characters for an answer.' })
  words: string;
}
