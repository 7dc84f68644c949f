import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { trimmed } from '../../residents/sign-up/dto/step-forms';
import { entryKinds, type EntryKind } from './priority.entity';

/** What was done about a priority. */
export class EntryDto {
  /** `outcome` ends the priority: “you said, we did”. */
  @IsIn(entryKinds, { message: 'Say whether it is an action, progress or the outcome.' })
  kind: EntryKind;

  /** Of an outcome: what residents said. */
  @ValidateIf(({ kind, said }: EntryDto) => kind === 'outcome' || Boolean(said))
  @Transform(trimmed)
  @IsString({ message: 'Write what residents said.' })
  @IsNotEmpty({ message: 'Write what residents said.' })
  @MaxLength(1000, { message: 'Use at most 1,000 characters for what residents said.' })
  said?: string;

  /** What is planned, what happened, or what we did. */
  @Transform(trimmed)
  @IsString({ message: 'Write what was done.' })
  @IsNotEmpty({ message: 'Write what was done.' })
  @MaxLength(3000, { message: 'Use at most 3,000 characters for what was done.' })
  words: string;
}
