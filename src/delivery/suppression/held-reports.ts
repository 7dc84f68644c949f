import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { HeldElsewhere, type HeldData } from '../../residents/privacy/held-elsewhere';
import { REPORT_WORDS } from '../bounces/purposes';
import {
  ENTRIES_OF,
  FORGET_REPORTS,
  FORGET_WORDS,
  REPORTS_OF,
  TAKE_OFF,
} from './suppressions.queries';

interface Row {
  kind: string;
  code: string | null;
  receivedAt: Date;
  sealed: Buffer | null;
}

/** What servers said of a person's address, and how it stood on the list. */
@Injectable()
export class HeldReports implements HeldData, OnModuleInit {
  readonly name = 'bounces';

  constructor(
    private readonly elsewhere: HeldElsewhere,
    private readonly vault: Vault,
  ) {}

  onModuleInit(): void {
    this.elsewhere.add(this);
  }

  async collect(db: EntityManager, contactPointId: string): Promise<unknown> {
    const reports = await db.query<Row[]>(REPORTS_OF, [contactPointId]);
    return {
      reports: reports.map(({ sealed, ...rest }) => ({
        ...rest,
        words: sealed && this.vault.open(sealed, REPORT_WORDS),
      })),
      notWrittenTo: await db.query<unknown[]>(ENTRIES_OF, [contactPointId]),
    };
  }

  /** The words go; the bare fact that a delivery failed stays in the books. */
  async erase(tx: EntityManager, contactPointId: string): Promise<void> {
    for (const forget of [FORGET_REPORTS, FORGET_WORDS, TAKE_OFF])
      await tx.query(forget, [contactPointId]);
  }
}
