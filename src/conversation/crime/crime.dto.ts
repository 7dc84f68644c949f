import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches, ValidateIf } from 'class-validator';
import { noCrimeReasons, type NoCrimeReason } from './rules/crime-report';

const blankIsNone = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() || undefined : value;

/** Either a reference, or a reason for none. */
export class DecideCrime {
  /** Of the recorded crime. It goes to the resident. */
  @Transform(blankIsNone)
  @IsOptional()
  @IsString()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9/ -]{3,39}$/, {
    message: 'Enter the crime reference: 4 to 40 letters, digits, spaces, hyphens or slashes.',
  })
  reference?: string;

  /** Why it is not recorded as a new crime. */
  @Transform(blankIsNone)
  @ValidateIf(({ reference, noneBecause }: DecideCrime) => !reference || noneBecause !== undefined)
  @IsIn(noCrimeReasons, { message: 'Enter a crime reference, or choose why there is none.' })
  noneBecause?: NoCrimeReason;
}
