import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { officialDomainsOf } from '../../platform/config/official-domains';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { runChecks } from '../../publishing/checks/run-checks';
import { RuleSettingsService } from '../../publishing/rule-settings/rule-settings.service';

/** A short text of a public page. Nobody clears its findings: it is written anew, or becomes a message. */
export interface PublicText {
  readonly subject: string;
  readonly body: string;
  /** Of the declaration. An `event` is at a place that anybody may come to. */
  readonly type: 'survey' | 'outcome' | 'event';
}

/** Runs what the public is to read here through the rules that messages go through. */
@Injectable()
export class PublicWords {
  constructor(
    private readonly settings: Settings,
    private readonly rules: RuleSettingsService,
  ) {}

  /** 422 `words-stopped` with the findings that stop or need legal review. */
  async refuseStopped(db: DataSource | EntityManager, { subject, body, type }: PublicText) {
    const officialDomains = officialDomainsOf(this.settings);
    const venuePublic = type === 'event' ? true : undefined;
    const declaration = {
      ...({ nation: 'england', messageType: type, bulk: false } as const),
      venuePublic,
    };
    const asOf = new Date().toISOString().slice(0, 10);
    const input = { subject, body, declaration, claims: [], officialDomains, asOf };
    const { findings } = runChecks(input, await this.rules.current(managerOf(db)));
    const stopped = findings.filter(({ severity }) => severity !== 'warn');
    if (stopped.length === 0) return;
    const advice = [...new Set(stopped.map((one) => one.advice))].join(' ');
    throw new Refusal('words-stopped', 422, advice, { findings: stopped });
  }
}

const managerOf = (db: DataSource | EntityManager) => ('manager' in db ? db.manager : db);
