import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { StaffService } from '../../staff/staff.service';
import { CheckingService } from '../checking/checking.service';
import { catalogue, type CataloguedRule } from './catalogue';
import type { SettingsChange } from './rules/change';
import { tightened } from './rules/severities';
import {
  OWN_WORD,
  holdsOn,
  type AllowedText,
  type Level,
  type RuleSettings,
} from './rules/settings';
import { RuleSettingsService } from './rule-settings.service';
import {
  FIGURES,
  HISTORY,
  RECENT,
  type RecentFinding,
  type RuleFigures,
} from './rule-figures.queries';

/** A rule as the force has it, with what became of its findings in 90 days. */
export interface ListedRule extends CataloguedRule, RuleFigures {
  /** Null for own words, of which each has its own. */
  level: Level | null;
  legalOnly: boolean;
  /** Of what was cleared or overridden, 0 to 1; null where nothing was. */
  falseAlarmShare: number | null;
}

export interface VersionMade {
  version: number;
  change: SettingsChange;
  changedBy: string;
  at: Date;
}

const DAYS = 90;
const MOST_FINDINGS = 50;

/** What the pages and the API of rules show. */
@Injectable()
export class RuleViews {
  constructor(
    private readonly db: DataSource,
    private readonly settings: RuleSettingsService,
    private readonly checking: CheckingService,
    private readonly staff: StaffService,
  ) {}

  /** Every rule in the catalogue's order, the version of the settings, and allowed texts that wait for a second person. */
  async list() {
    const [settings, figures] = await Promise.all([
      this.settings.current(),
      this.db.query<RuleFigures[]>(FIGURES, [DAYS]),
    ]);
    const byRule = new Map(figures.map((row) => [row.rule, row]));
    const items = catalogue.map((rule) => listed(rule, settings, byRule.get(rule.id)));
    const waiting = settings.allowed.filter((entry) => waits(entry, items, this.checking.today()));
    return { version: settings.version, items, waiting };
  }

  /** One rule with its recent findings, entries and changes. 404 `not-found`. */
  async get(id: string) {
    const { version, items } = await this.list();
    const rule = items.find((one) => one.id === id);
    if (!rule) throw new Refusal('not-found', 404, 'There is no such rule.');
    const [settings, findings, history] = await Promise.all([
      this.settings.current(),
      this.db.query<RecentFinding[]>(RECENT, [id, MOST_FINDINGS]),
      this.db.query<VersionMade[]>(HISTORY, [id]),
    ]);
    const today = this.checking.today();
    const allowed = settings.allowed.filter(({ rules }) => rules.includes(id));
    const words = id === OWN_WORD ? settings.words : [];
    const over = <T extends { expiresOn: string | null }>(one: T) => ({
      ...one,
      over: !holdsOn(today, one),
    });
    return {
      ...{ version, rule, findings, history },
      ...{ allowed: allowed.map(over), words: words.map(over) },
      names: await this.namesIn(findings, history, settings),
    };
  }

  private namesIn(
    findings: RecentFinding[],
    history: VersionMade[],
    { allowed, words }: RuleSettings,
  ) {
    const ids = [
      ...findings.flatMap(({ clearances }) => clearances.map(({ staffId }) => staffId)),
      ...history.map(({ changedBy }) => changedBy),
      ...allowed.flatMap(({ addedBy, confirmedBy }) => [addedBy, confirmedBy ?? []].flat()),
      ...words.map(({ addedBy }) => addedBy),
    ];
    return this.staff.namesByIds([...new Set(ids)]);
  }
}

function listed(rule: CataloguedRule, { rules }: RuleSettings, figures?: RuleFigures): ListedRule {
  const { level, legalOnly = false } = rules[rule.id] ?? {};
  const nothing = { hits30: 0, hits90: 0, cleared: 0, overridden: 0, falseAlarms: 0 };
  const seen = figures ?? { rule: rule.id, ...nothing };
  const decided = seen.cleared + seen.overridden;
  const falseAlarmShare = decided > 0 ? seen.falseAlarms / decided : null;
  return { ...rule, ...seen, level: levelNow(rule, level), legalOnly, falseAlarmShare };
}

/** Still of use, not confirmed, and for a rule that blocks. Own words may each block. */
const waits = (entry: AllowedText, items: readonly ListedRule[], today: string) =>
  entry.confirmedBy === null &&
  holdsOn(today, entry) &&
  items.some(({ id, level }) => entry.rules.includes(id) && (level === 'block' || level === null));

/** What holds, should the catalogue have become stricter since the force set it. */
function levelNow({ severity }: CataloguedRule, level?: Level): Level | null {
  if (severity === null) return null;
  return level === 'off' && severity === 'warn' ? 'off' : tightened(severity, level);
}
