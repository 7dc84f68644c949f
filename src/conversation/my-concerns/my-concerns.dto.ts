import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength } from 'class-validator';
import { MOST_WORDS, PassDto, trimmed } from '../forms/forms.dto';

/** More on a concern. */
export class MoreWordsDto extends PassDto {
  @Transform(trimmed)
  @IsString({ message: 'conversation/my-concerns:error.words-missing' })
  @Matches(/\S/, { message: 'conversation/my-concerns:error.words-missing' })
  @MaxLength(MOST_WORDS, { message: 'conversation/forms:error.words-long' })
  words: string;
}
