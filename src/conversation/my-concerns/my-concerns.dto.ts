import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength } from 'class-validator';
import { MOST_WORDS, PassDto, trimmed } from '../forms/forms.dto';

/** More on a concern. */
export class MoreWordsDto extends PassDto {
  @Transform(trimmed)
  @IsString({ message: 'Write what you want to add' })
  @Matches(/\S/, { message: 'Write what you want to add' })
  @MaxLength(MOST_WORDS, { message: 'Use at most 5,000 characters' })
  words: string;
}
