import { IsIn, IsString, Length } from 'class-validator';
import { CodeDto } from '../sign-in/sign-in.dto';

export const acts = ['replace', 'new-codes', 'turn-off'] as const;

/** What somebody does with the second factor that they have. */
export class ActDto extends CodeDto {
  @IsIn(acts, { message: 'Choose what to do' })
  act: (typeof acts)[number];
}

export class ResetSecondFactorDto {
  /** For the record, and for whoever asks later. */
  @IsString({ message: 'Say why, in 10 to 500 characters' })
  @Length(10, 500, { message: 'Say why, in 10 to 500 characters' })
  reason: string;
}
