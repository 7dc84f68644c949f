import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import type { Severity } from '../checks/types';
import type { Level } from './rules/settings';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const severities = ['warn', 'legal', 'block'] as const;

/** What the force makes of a rule. */
export class RuleSettingDto {
  /** `off` (only where the catalogue advises), `warn`, `legal` or `block`, never looser than the catalogue; left out: as in the catalogue. */
  @IsOptional()
  @IsIn(['off', ...severities], { message: 'Choose how strict the rule is from the list.' })
  level?: Level;

  /** True: an on-call inspector may not clear its findings; legal reviewers always may. */
  @IsBoolean({ message: 'Say whether only legal reviewers clear its findings.' })
  legalOnly: boolean;

  /** Why it is changed. */
  @IsString({ message: 'Give a reason.' })
  @MaxLength(500, { message: 'Use at most 500 characters for the reason.' })
  reason: string;
}

/** A word or phrase of the force's own. Every place of it is a finding `OWN-WORD`. */
export class OwnWordDto {
  @IsString({ message: 'Write a term.' })
  @MaxLength(100, { message: 'Use at most 100 characters for a term.' })
  term: string;

  @IsIn(severities, { message: 'Choose what the term does: advise, go to legal review or stop.' })
  severity: Severity;

  /** What to write instead, for the officer. */
  @IsString({ message: 'Say what to write instead.' })
  @MaxLength(500, { message: 'Use at most 500 characters for the advice.' })
  advice: string;

  /** The last day on which it holds, YYYY-MM-DD; left out: until it is taken out. */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'Give the last day.' })
  @Matches(DAY, { message: 'Give the last day.' })
  expiresOn?: string;
}

/** A text on which rules keep silent. On what blocks only once a second person confirms it. */
export class AllowedTextDto {
  /** Letter by letter as messages write it. */
  @IsString({ message: 'Write the text.' })
  @MaxLength(100, { message: 'Use at most 100 characters for the text.' })
  term: string;

  /** Ids of the rules that keep silent on it. */
  @IsArray({ message: 'Name the rules.' })
  @ArrayMaxSize(100, { message: 'Name at most 100 rules.' })
  @ArrayUnique({ message: 'Name each rule once.' })
  @IsString({ each: true, message: 'Name the rules.' })
  rules: string[];

  /** The last day on which it holds, YYYY-MM-DD, within a year. */
  @IsISO8601({ strict: true }, { message: 'Give the last day.' })
  @Matches(DAY, { message: 'Give the last day.' })
  expiresOn: string;

  @IsString({ message: 'Give a reason.' })
  @MaxLength(500, { message: 'Use at most 500 characters for the reason.' })
  reason: string;
}
