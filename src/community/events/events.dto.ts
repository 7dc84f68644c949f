import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { trimmed } from '../../residents/sign-up/dto/step-forms';
import { eventSteps, type EventStep } from './rules/event-life';
import { eventReasons, type EventReason } from './rules/reasons';

/** Empty means that nobody needs to book. */
const numberOrNone = ({ value }: { value: unknown }) =>
  value === '' || value === null || value === undefined ? null : Number(value);

const ONE_LINE = /^[^\p{Cc}\u2028\u2029]*$/u;

/** Time, place and number of places. */
export class WhenAndWhereDto {
  /** One line, as one would write it on an envelope. */
  @Transform(trimmed)
  @IsString({ message: 'Say where it is.' })
  @IsNotEmpty({ message: 'Say where it is.' })
  @MaxLength(200, { message: 'Use at most 200 characters for the place.' })
  @Matches(ONE_LINE, { message: 'Write the place on one line.' })
  place: string;

  /** ISO 8601. */
  @Type(() => Date)
  @IsDate({ message: 'Give the day and time when it begins.' })
  startsAt: Date;

  /** ISO 8601. */
  @Type(() => Date)
  @IsDate({ message: 'Give the day and time when it ends.' })
  endsAt: Date;

  /** How many people can come; null or left out: nobody needs to book. */
  @IsOptional()
  @Transform(numberOrNone)
  @IsInt({ message: 'Give the number of places as a whole number, or leave it empty.' })
  @Min(1, { message: 'Give at least one place, or leave it empty.' })
  @Max(100_000, { message: 'Give at most 100,000 places.' })
  capacity?: number | null;
}

/** An event as its team writes it. */
export class EventDto extends WhenAndWhereDto {
  @Transform(trimmed)
  @IsString({ message: 'Give it a title.' })
  @IsNotEmpty({ message: 'Give it a title.' })
  @MaxLength(100, { message: 'Use at most 100 characters for the title.' })
  @Matches(ONE_LINE, { message: 'Write the title on one line.' })
  title: string;

  /** Plain text. */
  @IsOptional()
  @IsString()
  @MaxLength(3000, { message: 'Use at most 3,000 characters to describe it.' })
  words?: string;

  /** Where it is shown; a borough stands for all its wards. */
  @IsArray({ message: 'Choose areas from the list.' })
  @ArrayNotEmpty({ message: 'Choose at least one area.' })
  @ArrayMaxSize(100, { message: 'Choose at most 100 areas.' })
  @IsUUID('all', { each: true, message: 'Choose areas from the list.' })
  areaIds: string[];
}

export class ReasonDto {
  /** Its words stand in the letter that everybody gets. */
  @IsIn(eventReasons, { message: 'Choose a reason from the list.' })
  reason: EventReason;
}

/** A change of a published event: what is to be from then on, and why. */
export class ChangeDto extends WhenAndWhereDto {
  @IsIn(eventReasons, { message: 'Choose a reason from the list.' })
  reason: EventReason;
}

export class EventStepDto {
  @IsIn(eventSteps, { message: `action is one of: ${eventSteps.join(', ')}` })
  action: EventStep;
}

export class CameDto {
  /** Of the people that were booked; 0 takes the tick away. */
  @Type(() => Number)
  @IsInt({ message: 'Say how many came.' })
  @Min(0, { message: 'Say how many came.' })
  @Max(6, { message: 'Say how many came.' })
  came: number;
}
