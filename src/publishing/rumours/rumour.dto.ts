import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { claimSources, valuesOf } from '../messages/rules/claim-sources';
import { rumourActions, statuses, type RumourAction, type Status } from './rules/rumour-life';
import { claimantTypes, decisionChoices, firsts, harms } from './rules/rumour-words';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const FILLED = /\S/;

/** An entry of the register as an editor gives it. */
export class RumourDto {
  /** One claim that can be true or false, best in 75 characters: `Ashmere police station closes in June`. */
  @IsString({ message: 'Write the claim.' })
  @Matches(FILLED, { message: 'Write the claim.' })
  @MaxLength(300, { message: 'Use at most 300 characters for the claim; best are 75.' })
  claim: string;

  /** Other wordings in which it goes round. */
  @IsOptional()
  @IsArray({ message: 'Give the other wordings as a list.' })
  @ArrayMaxSize(30, { message: 'Give at most 30 other wordings.' })
  @MaxLength(300, { each: true, message: 'Use at most 300 characters for another wording.' })
  variants?: string[];

  /** The day on which we first saw it, YYYY-MM-DD. */
  @Matches(DAY, { message: 'Give the day on which it was first seen.' })
  firstSeenOn: string;

  /** An address, or words such as `a leaflet in Larch Way`. */
  @IsString({ message: 'Say where it was first seen.' })
  @Matches(FILLED, { message: 'Say where it was first seen.' })
  @MaxLength(500, { message: 'Use at most 500 characters for where it was seen.' })
  firstSeenWhere: string;

  /** Where else it was seen: addresses or words. */
  @IsOptional()
  @IsArray({ message: 'Give the places as a list.' })
  @ArrayMaxSize(50, { message: 'Give at most 50 places.' })
  @MaxLength(500, { each: true, message: 'Use at most 500 characters for a place.' })
  appearances?: string[];

  /** Who makes the claim, as a kind; nobody is named. */
  @IsIn(firsts(claimantTypes), { message: 'Choose who makes the claim.' })
  claimantType: string;

  /** Code of a topic. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  topicCode?: string | null;

  @IsUUID('all', { message: 'Choose an area.' })
  areaId: string;

  /** What it does if people believe it wrongly: `low`, `medium` or `high`. */
  @IsIn(firsts(harms), { message: 'Say how much harm it may do.' })
  harm: 'low' | 'medium' | 'high';

  /** False for opinions, predictions and what somebody felt. */
  @IsBoolean({ message: 'Say whether it can be checked.' })
  checkable: boolean;

  /** What is done about it: `monitor`, `prebunk`, `respond` or `no response`. */
  @IsOptional()
  @IsIn(firsts(decisionChoices), { message: 'Choose what is done about it.' })
  decision?: string | null;

  /** Why that is done. */
  @ValidateIf(({ decision }: RumourDto) => Boolean(decision))
  @IsString({ message: 'Say why that is done.' })
  @Matches(FILLED, { message: 'Say why that is done.' })
  @MaxLength(1000, { message: 'Use at most 1,000 characters for the reason.' })
  decisionReason?: string | null;

  /** Who looks after it; left out: nobody yet. */
  @IsOptional()
  @IsUUID('all', { message: 'Choose an owner.' })
  ownerId?: string | null;

  /** When it is looked at again, YYYY-MM-DD. */
  @IsOptional()
  @Matches(DAY, { message: 'Give the day on which it is looked at again.' })
  reviewOn?: string | null;

  /** Ids of messages that answer it. */
  @IsOptional()
  @IsArray({ message: 'Give the messages as a list.' })
  @ArrayMaxSize(30, { message: 'Give at most 30 messages.' })
  @IsUUID('all', { each: true, message: 'Give each message by its id or its address.' })
  messageIds?: string[];
}

/** What a rating rests on. */
export class EvidenceDto {
  @IsIn(valuesOf(claimSources), { message: 'Choose what kind of source it is.' })
  sourceType: string;

  /** For example an incident number or a web address. */
  @IsString({ message: 'Give the reference of the source.' })
  @Matches(FILLED, { message: 'Give the reference of the source.' })
  @MaxLength(500, { message: 'Use at most 500 characters for the reference.' })
  reference: string;

  /** What it shows. */
  @IsString({ message: 'Write what it shows.' })
  @Matches(FILLED, { message: 'Write what it shows.' })
  @MaxLength(2000, { message: 'Use at most 2,000 characters for what it shows.' })
  words: string;

  /** The day on which it was so, YYYY-MM-DD. */
  @Matches(DAY, { message: 'Give the day of the evidence.' })
  asAt: string;
}

/** One step of an entry's life. */
export class RumourStepDto {
  @IsIn(rumourActions, { message: `action is one of: ${rumourActions.join(', ')}` })
  action: RumourAction;

  /** Rate: `unverified`, `false`, `misleading`, `missing context`, `true` or `cannot say`. */
  @IsOptional()
  @IsIn(statuses, { message: 'Choose a rating from the list.' })
  to?: Status;

  /** Rate: what was found, in one sentence for the public. */
  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Use at most 300 characters for what you found.' })
  words?: string;

  /** Turn down, reopen, close, retire: why. */
  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Use at most 1,000 characters for the reason.' })
  reason?: string;
}

export class RumourListDto {
  @IsOptional()
  @IsIn(statuses, { message: `status is one of: ${statuses.join(', ')}` })
  status?: Status;

  /** `next` of the page before. */
  @IsOptional()
  @IsUUID('all', { message: 'cursor is what the page before gave as next' })
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  /** true: only those whose day to be looked at again has come. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === true || value === 'true')
  @IsBoolean()
  due?: boolean;
}
