import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const blankIsNone = ({ value }: { value: unknown }) => {
  const text = typeof value === 'string' ? value.trim() : value;
  return text === '' ? undefined : text;
};
const A_DAY = 'Enter a day as YYYY-MM-DD';

export const actorKinds = ['staff', 'resident', 'system'] as const;

export class AuditFilterDto {
  /** The whole code, such as `message.approved`. */
  @Transform(blankIsNone)
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'Use at most 100 characters' })
  action?: string;

  /** Such as `message`. */
  @Transform(blankIsNone)
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'Use at most 100 characters' })
  subjectKind?: string;

  @Transform(blankIsNone)
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'Use at most 100 characters' })
  subjectId?: string;

  @Transform(blankIsNone)
  @IsOptional()
  @IsIn(actorKinds, { message: `Use one of: ${actorKinds.join(', ')}` })
  actorKind?: (typeof actorKinds)[number];

  @Transform(blankIsNone)
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'Use at most 100 characters' })
  actorId?: string;

  /** First day, YYYY-MM-DD on the force's clock. */
  @Transform(blankIsNone)
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: A_DAY })
  @IsISO8601({ strict: true }, { message: A_DAY })
  from?: string;

  /** Last day, with all of it. */
  @Transform(blankIsNone)
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: A_DAY })
  @IsISO8601({ strict: true }, { message: A_DAY })
  to?: string;
}

export class AuditListDto extends AuditFilterDto {
  /** `next` of the page before. */
  @Transform(blankIsNone)
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Give the `next` of the page before' })
  @Min(1, { message: 'Give the `next` of the page before' })
  @Max(Number.MAX_SAFE_INTEGER, { message: 'Give the `next` of the page before' })
  cursor?: number;

  @Transform(blankIsNone)
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Give a whole number' })
  @Min(1, { message: 'Ask for at least 1' })
  @Max(200, { message: 'Ask for at most 200' })
  limit?: number;
}

export class HeadListDto {
  /** `next` of the page before: a day. */
  @Transform(blankIsNone)
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Give the `next` of the page before' })
  @IsISO8601({ strict: true }, { message: 'Give the `next` of the page before' })
  cursor?: string;
}
