import { Transform } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { resendable, type Resendable } from './rules/may-resend';

const trimmed = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value;

export class ResendDto {
  /** Ends to try anew. `unknown` ones may have it already and count as possible duplicates. */
  @ApiProperty({ enum: resendable, isArray: true, default: ['failed'] })
  @IsOptional()
  @IsArray({ message: 'Choose who gets it' })
  @ArrayNotEmpty({ message: 'Choose who gets it' })
  @IsIn(resendable, { each: true, message: 'Only failed and unknown ones can be sent again' })
  states?: Resendable[];

  /** Only this one: the id of a delivery of the message, as in the export. */
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: 'Give the id of a delivery' })
  deliveryId?: string;

  /** Only this one: the person's address. */
  @IsOptional()
  @Transform(trimmed)
  @Matches(/^[^\s@]+@[^\s@]+$/, { message: 'Write the person’s e-mail address' })
  @MaxLength(254, { message: 'Write the person’s e-mail address' })
  address?: string;

  /** Why it is sent again, for example that the relay refused mail for an hour. */
  @Transform(trimmed)
  @IsString({ message: 'Write why it is sent again' })
  @IsNotEmpty({ message: 'Write why it is sent again' })
  @MaxLength(500, { message: 'Use at most 500 characters' })
  words: string;
}

export class ResentAnswer {
  /** Of the resend. */
  id: string;
  /** How many it goes to. */
  @ApiProperty({ type: 'integer', minimum: 1 })
  people: number;
}

export class ResendAnswer {
  id: string;
  @ApiProperty({ type: 'string', format: 'date-time' }) at: Date;
  /** Who had it sent again. */
  staffId: string;
  @ApiProperty({ type: 'integer', minimum: 1 }) people: number;
  /** Taken by the relay so far. */
  @ApiProperty({ type: 'integer', minimum: 0 }) accepted: number;
  /** When its balance closed; null while it is being sent. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) closedAt: Date | null;
}

/** A named person alone is tried whether they failed or are unknown. */
export function wishOf({ states, deliveryId, address, words }: ResendDto) {
  if (deliveryId === undefined && address === undefined)
    return { states: states ?? (['failed'] as const), words };
  return { states: states ?? resendable, words, one: { deliveryId, address } };
}
