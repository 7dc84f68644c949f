import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
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

const blankIsNone = ({ value }: { value: unknown }) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** Whose second factors are listed. */
export class SecondFactorsDto {
  /** Part of a name. */
  @Transform(blankIsNone)
  @IsOptional()
  @IsString({ message: 'Enter a part of a name' })
  @MaxLength(100, { message: 'Enter at most 100 characters of a name' })
  name?: string;

  /** `next` of the page before. */
  @IsOptional()
  @IsUUID('all', { message: 'cursor is the `next` of the page before' })
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'limit is a whole number' })
  @Min(1, { message: 'limit is 1 to 200' })
  @Max(200, { message: 'limit is 1 to 200' })
  limit?: number;
}
