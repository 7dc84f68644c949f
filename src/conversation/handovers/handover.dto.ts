import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

const blankIsNone = ({ value }: { value: unknown }) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

export class HandOver {
  /** The team, desk or council that is to deal with it. */
  @IsUUID(undefined, { message: 'Choose who is to deal with it.' })
  teamId: string;

  /** Elapsed hours within which they are to have done their part: their own clock, beside the resident's. */
  @Type(() => Number)
  @IsInt({ message: 'Enter the hours as a whole number.' })
  @Min(1, { message: 'Give them at least one hour.' })
  @Max(720, { message: 'Give them at most 720 hours, which is 30 days.' })
  hours = 24;

  /** For a council alone: what it is told, without the resident’s name or address. Left out, it is only marked. */
  @Transform(blankIsNone)
  @IsOptional()
  @IsString()
  @MaxLength(5000, { message: 'Keep it within 5,000 characters.' })
  words?: string;
}

export class Assign {
  /** A person of the team that has the task. */
  @IsUUID(undefined, { message: 'Choose who is to deal with it.' })
  staffId: string;
}
