import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource, type EntityManager } from 'typeorm';
import { officialDomainsOf } from '../../platform/config/official-domains';
import { Settings } from '../../platform/config/settings';
import type { CheckClaim, CheckInput, CheckResult } from '../checks/types';
import type { Declaration } from '../checks/declaration';
import { resultHash } from '../checks/result-hash';
import { runChecks } from '../checks/run-checks';
import { answersOf, type ImageInput } from '../images/message-image';
import { languagesOf, type Variant } from '../languages/variant';
import type { ClearedAt } from '../messages/rules/facts';
import { RegisterService, type Register } from '../rumours/register.service';
import type { ReasonCode } from '../messages/rules/reason-codes';
import { RuleSettingsService } from '../rule-settings/rule-settings.service';
import type { OpinionOutcome } from '../second-opinion/rules/outcome-words';
import { SecondOpinions } from '../second-opinion/second-opinions.service';
import { timed } from './checks-metrics';
import { CheckRun, type CheckMoment } from './check-run.entity';
import { Clearance } from './clearance.entity';
import { FindingRow } from './finding.entity';

/** What the checks read of a revision, stored or not. */
export interface Checkable {
  subject: string;
  body: string;
  declaration: Declaration;
  claims: CheckClaim[];
  variants?: Variant[];
  images?: ImageInput[];
  smsText?: string | null;
}

/** A stored run with its findings in the order of the text. */
export interface StoredRun {
  run: CheckRun;
  findings: FindingRow[];
  /** What came of asking for a second opinion; null: none was asked for. */
  secondOpinion: OpinionOutcome | null;
}

/** Every message here goes to many people by mail, with an unsubscribe link of one click. */
const sentAs: Declaration = {
  channel: 'email',
  bulk: true,
  listUnsubscribe: true,
  listUnsubscribePost: true,
};

/** Runs the checks with the force's settings and keeps their results. */
@Injectable()
export class CheckingService {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly ruleSettings: RuleSettingsService,
    private readonly registers: RegisterService,
    private readonly opinions: SecondOpinions,
  ) {}

  /** Today in the force's zone, YYYY-MM-DD: what the rules take as today. */
  today(): string {
    return DateTime.now().setZone(this.settings.FORCE_ZONE).toISODate() ?? '';
  }

  /** Checks a text with the settings and the register of now, without keeping anything. */
  async check(text: Checkable): Promise<CheckResult> {
    const register = await this.registers.now();
    const input = this.inputOf(text, register, this.today());
    const settings = await this.ruleSettings.current();
    return timed(() => runChecks(input, settings));
  }

  /** Checks a revision and keeps the run with its findings. */
  async checkAndKeep(
    tx: EntityManager,
    revision: Checkable & { id: string; contentHash: Buffer },
    moment: CheckMoment,
  ): Promise<StoredRun> {
    const asOf = this.today();
    const settings = await this.ruleSettings.current(tx);
    const register = await this.registers.now(tx);
    const opinion = await this.opinions.forCheck(tx, revision, moment);
    const input = { ...this.inputOf(revision, register, asOf), secondOpinion: opinion?.findings };
    const result = timed(() => runChecks(input, settings));
    await this.registers.keep(tx, register);
    const run = await tx.getRepository(CheckRun).save({
      revisionId: revision.id,
      moment,
      rulesVersion: result.rulesVersion,
      settingsVersion: settings.version,
      asOf,
      outcome: result.outcome,
      resultHash: Buffer.from(resultHash(result), 'hex'),
      registerHash: register.hash,
      secondOpinionId: opinion?.id ?? null,
    });
    const findings = await tx
      .getRepository(FindingRow)
      .save(result.findings.map((found) => ({ ...found, checkRunId: run.id })));
    return { run, findings, secondOpinion: opinion?.outcome ?? null };
  }

  /** The last run over this revision; null when it was never checked. */
  async latest(revisionId: string, db: EntityManager = this.db.manager): Promise<StoredRun | null> {
    const run = await db.findOne(CheckRun, {
      where: { revisionId },
      order: { at: 'DESC', id: 'DESC' },
    });
    if (!run) return null;
    const findings = await db.find(FindingRow, {
      where: { checkRunId: run.id },
      order: { where: 'DESC', start: 'ASC', end: 'ASC', rule: 'ASC' },
    });
    const { secondOpinionId } = run;
    const opinion = secondOpinionId ? await this.opinions.byId(secondOpinionId, db) : null;
    return { run, findings, secondOpinion: opinion?.outcome ?? null };
  }

  /** The last run of this kind over this revision. */
  latestAt(revisionId: string, moment: CheckMoment, db: EntityManager): Promise<CheckRun | null> {
    return db.findOne(CheckRun, {
      where: { revisionId, moment },
      order: { at: 'DESC', id: 'DESC' },
    });
  }

  /** Every clearance of this very revision; those of an earlier one do not carry over. */
  clearances(revisionId: string, db: EntityManager = this.db.manager): Promise<Clearance[]> {
    return db.find(Clearance, { where: { revisionId }, order: { at: 'ASC' } });
  }

  async keepClearances(
    tx: EntityManager,
    rows: (ClearedAt & {
      decisionId: string;
      revisionId: string;
      reason: string;
      reasonCode: ReasonCode;
    })[],
  ): Promise<void> {
    await tx.getRepository(Clearance).save(rows);
  }

  private inputOf(text: Checkable, { entries: register }: Register, asOf: string): CheckInput {
    const { subject, body, claims, variants = [], images = [], smsText } = text;
    const officialDomains = officialDomainsOf(this.settings);
    // Which languages it speaks is no question to the author: its variants say so.
    const declaration = { ...text.declaration, ...sentAs, languages: languagesOf(text) };
    const said = { subject, body, variants, images: images.map(answersOf), claims };
    const toPhones = smsText ? { smsText } : {};
    return { ...said, ...toPhones, asOf, officialDomains, register, declaration };
  }
}
