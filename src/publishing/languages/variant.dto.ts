import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { languageCodes, type Language } from '../../residents/languages/languages';

/** The message in another language. A draft may be unfinished. */
export class VariantDto {
  /** Code of a language of the list, for example `cy` for Welsh. */
  @IsIn(languageCodes, { message: 'Choose a language from the list.' })
  language: Language;

  @IsString({ message: 'Write a subject.' })
  @MaxLength(150, { message: 'Use at most 150 characters for the subject.' })
  @Matches(/^[^\r\n]*$/, { message: 'Write the subject on one line.' })
  subject: string;

  /** Markdown. */
  @IsString({ message: 'Write a body.' })
  @MaxLength(30_000, { message: 'Use at most 30,000 characters for the body.' })
  body: string;
}
