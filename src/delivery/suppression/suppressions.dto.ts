import { Transform, Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import {
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { suppressionReasons, type SuppressionReason } from './rules/reasons';

export class LiftDto {
  /** Why mail may go there again, for example that the resident rang and the mailbox works. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString({ message: 'Write why mail may go there again' })
  @IsNotEmpty({ message: 'Write why mail may go there again' })
  @MaxLength(500, { message: 'Use at most 500 characters' })
  words: string;
}

export class SuppressionListDto {
  /** `next` of the page before. */
  @IsOptional()
  @Matches(/^\d{4}-[\dT:.]+Z_[0-9a-f-]{36}$/, { message: 'Give the `next` of the page before' })
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Give a whole number' })
  @Min(1, { message: 'Ask for at least 1' })
  @Max(200, { message: 'Ask for at most 200' })
  limit?: number;
}

export class SuppressionAnswer {
  /** Of the contact point. */
  id: string;
  @ApiProperty({ enum: suppressionReasons })
  reason: SuppressionReason;
  @ApiProperty({ type: 'string', format: 'date-time' })
  at: Date;
  /** First letter and domain; null once erased. */
  @ApiProperty({ type: 'string', nullable: true, example: 'a***@example.org' })
  maskedAddress: string | null;
}

export class SuppressionPageAnswer {
  @ApiProperty({ type: [SuppressionAnswer] })
  items: SuppressionAnswer[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: 'string', nullable: true })
  next: string | null;
}
