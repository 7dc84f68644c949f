import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { decisions, type DecisionAction } from '../messages/rules/life';
import { reasonCodeList, type ReasonCode } from '../messages/rules/reason-codes';
import type { Ask } from './asking.service';
import type { DecisionDetail } from './decision.entity';

export class ClearedFindingDto {
  @IsUUID('all', { message: 'Name the finding by its id.' })
  findingId: string;

  @IsString({ message: 'Give a reason.' })
  @MaxLength(2000, { message: 'Use at most 2,000 characters for a reason.' })
  reason: string;

  /** Clear: `false-alarm`, `lawful-here`, `authority-recorded` or `other`; left out: `other`. */
  @IsOptional()
  @IsIn(reasonCodeList, { message: 'Choose why it may stand from the list.' })
  reasonCode?: ReasonCode;
}

/** What a person decides about a message. */
export class DecisionDto {
  @IsIn(decisions, { message: `action is one of: ${decisions.join(', ')}` })
  action: DecisionAction;

  /** The message's version on the page; left out: whatever is current. */
  @IsOptional()
  @IsInt()
  @Min(1)
  versionSeen?: number;

  /** Approve: the approval hash that was seen, 64 hex digits. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/i, { message: 'hashSeen is 64 hex digits' })
  hashSeen?: string;

  /** Return, withdraw: why. A return may say it per finding instead. */
  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'Use at most 2,000 characters for a reason.' })
  reason?: string;

  /** Clear, return: findings, each with its reason. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ClearedFindingDto)
  findings?: ClearedFindingDto[];

  /** Reschedule: ISO 8601; null means at once. */
  @IsOptional()
  @Type(() => Date)
  @IsDate({ message: 'Give the time as ISO 8601.' })
  releaseAt?: Date | null;
}

/** The parts of a decision that its action uses; others are left out, so that a repeat is recognised. */
export function readAsk(dto: DecisionDto): Ask {
  const { action, versionSeen, hashSeen, reason, findings, releaseAt } = dto;
  const said = reason === undefined ? {} : { reason };
  const each = (findings ?? []).map(({ findingId, reason: why, reasonCode }) => ({
    ...{ findingId, reason: why },
    ...(action === 'clear' && reasonCode && { reasonCode }),
  }));
  const details: Partial<Record<DecisionAction, DecisionDetail>> = {
    clear: { findings: each },
    return: each.length > 0 ? { ...said, findings: each } : said,
    reschedule: { releaseAt: releaseAt?.toISOString() ?? null },
  };
  const detail = details[action] ?? said;
  return {
    action,
    versionSeen,
    detail,
    ...(action === 'approve' && { hashSeen: hashSeen?.toLowerCase() }),
  };
}
