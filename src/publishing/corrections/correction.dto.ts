import { IsBoolean, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

const MOST = 2000;
const tooLong = { message: 'Use at most 2,000 characters.' };

/** What was wrong with a message that went out. */
export class CorrectionDto {
  @IsString()
  @MinLength(1, { message: 'Say what was wrong.' })
  @MaxLength(MOST, tooLong)
  wrong: string;

  @IsString()
  @MinLength(1, { message: 'Say what is right.' })
  @MaxLength(MOST, tooLong)
  right: string;

  @IsString()
  @MinLength(1, { message: 'Say how it came about, and that we are sorry.' })
  @MaxLength(MOST, tooLong)
  why: string;

  /** True: it held something that may not be published; its public page gives way to a notice at once. */
  @IsOptional()
  @IsBoolean()
  blocked?: boolean;

  /** With `blocked`: why; kept for the record, never shown to residents. */
  @IsOptional()
  @IsString()
  @MaxLength(MOST, tooLong)
  blockedBecause?: string;
}
