import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { Idempotency } from '../../platform/http/idempotency';
import { staleEdit } from '../../platform/http/if-match';
import { CheckingService } from '../checking/checking.service';
import { severities } from './catalogue';
import { changed, type SettingsChange } from './rules/change';
import { changeWords, type ChangeBlocker } from './rules/change-blockers';
import { whyNotAdminister, whyNotChange, type Changer } from './rules/may-change';
import type { Level, OwnWord, RuleSettings } from './rules/settings';
import { RuleSettingsService } from './rule-settings.service';
import { SettingsVersion } from './settings-version.entity';

export interface RuleWish {
  /** Missing: as in the catalogue. */
  level?: Level;
  legalOnly: boolean;
  reason: string;
}
export type WordWish = Pick<OwnWord, 'term' | 'severity' | 'advice' | 'expiresOn'>;
export interface AllowWish {
  term: string;
  rules: string[];
  expiresOn: string;
  reason: string;
}

/** What a change made: the new version, and the id of the entry that it is about. */
export interface Made {
  version: number;
  id?: string;
}

/** Any number that nothing else locks: changes of the settings come one after the other. */
const ONE_AT_A_TIME = 7240011;

/** Changes the force's settings: each change is a new version with its audit entry. 409 `may-not` with blockers. */
@Injectable()
export class RuleChanges {
  constructor(
    private readonly db: DataSource,
    private readonly settings: RuleSettingsService,
    private readonly checking: CheckingService,
    private readonly areas: AreasService,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditService,
  ) {}

  /** Why this person may not change, or not confirm; empty lists offer the forms. */
  async offers(me: Changer): Promise<Record<'change' | 'confirm', ChangeBlocker[]>> {
    const facts = { forceId: (await this.areas.force())?.id ?? null };
    return {
      change: whyNotAdminister(me, facts),
      confirm: whyNotAdminister(me, facts, 'rule.confirm'),
    };
  }

  /** `seen` is the version of the settings on the page; 412 `stale-edit` when another came since. */
  set(me: Changer, key: string | undefined, seen: number, rule: string, wish: RuleWish) {
    const level = wish.level === severities.get(rule) ? undefined : wish.level;
    const { legalOnly, reason } = wish;
    const change = { kind: 'rule-set', rule, ...(level && { level }), legalOnly, reason } as const;
    return this.make(me, key, { seen, change }, () => change, seen);
  }

  addWord(me: Changer, key: string | undefined, word: WordWish): Promise<Made> {
    const id = randomUUID();
    return this.make(me, key, { word }, () => ({ kind: 'word-added', id, ...word }));
  }

  removeWord(me: Changer, key: string | undefined, id: string): Promise<Made> {
    return this.make(me, key, { removeWord: id }, ({ words }) => ({
      ...{ kind: 'word-removed', id },
      term: words.find((one) => one.id === id)?.term ?? '',
    }));
  }

  allow(me: Changer, key: string | undefined, text: AllowWish): Promise<Made> {
    const id = randomUUID();
    return this.make(me, key, { text }, () => ({ kind: 'text-allowed', id, ...text }));
  }

  /** The second person's yes, without which an allowed text silences nothing that blocks. */
  confirm(me: Changer, key: string | undefined, id: string): Promise<Made> {
    return this.make(me, key, { confirm: id }, (now) => ({
      ...{ kind: 'text-confirmed', id },
      ...allowedIn(now, id),
    }));
  }

  disallow(me: Changer, key: string | undefined, id: string): Promise<Made> {
    return this.make(me, key, { disallow: id }, (now) => ({
      ...{ kind: 'text-removed', id },
      ...allowedIn(now, id),
    }));
  }

  private make(
    me: Changer,
    key: string | undefined,
    request: object,
    changeOf: (now: RuleSettings) => SettingsChange,
    seen?: number,
  ): Promise<Made> {
    return this.idempotency.once(me.id, key, { rules: request }, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock($1)`, [ONE_AT_A_TIME]);
      const now = await this.settings.current(tx);
      if (seen !== undefined && seen !== now.version) throw staleEdit();
      const change = changeOf(now);
      const why = whyNotChange(me, change, await this.factsOf(now, tx));
      if (why.length > 0) throw mayNotChange(why);
      return this.keep(tx, me, now, change);
    });
  }

  private async factsOf(settings: RuleSettings, tx: EntityManager) {
    const force = await this.areas.force(tx);
    const today = this.checking.today();
    return { settings, catalogue: severities, forceId: force?.id ?? null, today };
  }

  private async keep(
    tx: EntityManager,
    me: Changer,
    now: RuleSettings,
    change: SettingsChange,
  ): Promise<Made> {
    const { version, ...content } = changed(now, change, me.id);
    await tx.getRepository(SettingsVersion).insert({ version, content, change, changedBy: me.id });
    const about = 'id' in change ? { id: change.id } : { rule: change.rule };
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: `rules.${change.kind}`,
      subject: { kind: 'rule-settings', id: String(version) },
      detail: { ...about, ...('rules' in change && { rules: change.rules }) },
    });
    return { version, ...('id' in change && { id: change.id }) };
  }
}

const allowedIn = ({ allowed }: RuleSettings, id: string) => {
  const entry = allowed.find((one) => one.id === id);
  return { term: entry?.term ?? '', rules: entry?.rules ?? [] };
};

export const mayNotChange = (why: readonly ChangeBlocker[]) =>
  new Refusal('may-not', 409, changeWords(why).join(' '), { blockers: why });
