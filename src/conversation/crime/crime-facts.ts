import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { isCrimeReport, noCrimeWords, recordBy, type NoCrimeReason } from './rules/crime-report';

export const CRIME_PURPOSE = 'crime_decision.reference';

interface Told {
  id: string;
  category: string;
  flags: readonly string[];
}

/** Whether it was decided that a report is recorded as a crime. */
@Injectable()
export class CrimeFacts {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
  ) {}

  /** True for a report of a crime on which nobody has decided. */
  async undecided(concern: Told, db: EntityManager = this.db.manager): Promise<boolean> {
    if (!isCrimeReport(concern)) return false;
    const rows = await db.query<unknown[]>(
      'SELECT FROM crime_decision WHERE concern_id = $1 LIMIT 1',
      [concern.id],
    );
    return rows.length === 0;
  }

  /** As a page shows it; null where no crime was told. `recordBy`: the end of the 24 hours. */
  async of(concern: Told, toldAt: Date) {
    if (!isCrimeReport(concern)) return null;
    const [row] = await this.db.query<
      { sealed: Buffer | null; reason: NoCrimeReason | null; whyNotTold: string | null; at: Date }[]
    >(
      `SELECT sealed_reference AS sealed, reason, why_not_told AS "whyNotTold", at FROM crime_decision
       WHERE concern_id = $1 ORDER BY at DESC LIMIT 1`,
      [concern.id],
    );
    const decision = row && {
      ...{ at: row.at, whyNotTold: row.whyNotTold, reason: row.reason },
      reference: row.sealed && this.vault.open(row.sealed, CRIME_PURPOSE),
      words: row.reason && noCrimeWords[row.reason],
    };
    return { recordBy: recordBy(toldAt), decision: decision ?? null };
  }
}
