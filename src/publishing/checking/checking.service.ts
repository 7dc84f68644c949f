import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import type { CheckClaim, CheckResult } from '../checks/types';
import type { Declaration } from '../checks/declaration';
import { resultHash } from '../checks/result-hash';
import { runChecks } from '../checks/run-checks';
import type { ClearedAt } from '../messages/rules/facts';
import { CheckRun, type CheckMoment } from './check-run.entity';
import { Clearance } from './clearance.entity';
import { FindingRow } from './finding.entity';

/** What the checks read of a revision, stored or not. */
export interface Checkable {
  subject: string;
  body: string;
  declaration: Declaration;
  claims: CheckClaim[];
}

/** A stored run with its findings in the order of the text. */
export interface StoredRun {
  run: CheckRun;
  findings: FindingRow[];
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
  ) {}

  /** Today in the force's zone, YYYY-MM-DD: what the rules take as today. */
  today(): string {
    return DateTime.now().setZone(this.settings.FORCE_ZONE).toISODate() ?? '';
  }

  /** Checks a text without keeping anything. */
  check({ subject, body, declaration, claims }: Checkable, asOf = this.today()): CheckResult {
    const { OFFICIAL_DOMAINS: officialDomains } = this.settings;
    return runChecks({
      subject,
      body,
      claims,
      asOf,
      officialDomains,
      declaration: { ...declaration, ...sentAs },
    });
  }

  /** Checks a revision and keeps the run with its findings. */
  async checkAndKeep(
    tx: EntityManager,
    revision: Checkable & { id: string },
    moment: CheckMoment,
  ): Promise<StoredRun> {
    const asOf = this.today();
    const result = this.check(revision, asOf);
    const run = await tx.getRepository(CheckRun).save({
      revisionId: revision.id,
      moment,
      rulesVersion: result.rulesVersion,
      asOf,
      outcome: result.outcome,
      resultHash: Buffer.from(resultHash(result), 'hex'),
    });
    const findings = await tx
      .getRepository(FindingRow)
      .save(result.findings.map((found) => ({ ...found, checkRunId: run.id })));
    return { run, findings };
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
    return { run, findings };
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
    rows: (ClearedAt & { decisionId: string; revisionId: string; reason: string })[],
  ): Promise<void> {
    await tx.getRepository(Clearance).save(rows);
  }
}
