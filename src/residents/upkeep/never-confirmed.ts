import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { daysAgo, inBatches, inPages, Sweeps } from '../../platform/upkeep/sweeps';
import { ContactPoints } from '../contact-points/contact-points.service';
import { NEVER_CONFIRMED, SWEEP_CODES, SWEEP_SURVEYS } from './residents-sweeps.queries';

/** Which of these contact points are still needed. */
export type KeepsContacts = (tx: EntityManager, ids: readonly string[]) => Promise<string[]>;

const AT_ONCE = 500;

/** What residents began and never finished: addresses nobody confirmed, codes, and half-done sign-ups. */
@Injectable()
export class NeverConfirmed implements OnModuleInit {
  private readonly keepers: KeepsContacts[] = [];

  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly sweeps: Sweeps,
    private readonly contacts: ContactPoints,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.sweeps.add({ name: 'unconfirmed addresses', run: () => this.addresses() });
    const codes = () => [daysAgo(this.settings.KEEP_CODES_DAYS), AT_ONCE];
    this.sweeps.add({ name: 'codes', run: () => this.rows(SWEEP_CODES, codes()) });
    this.sweeps.add({ name: 'surveys', run: () => this.rows(SWEEP_SURVEYS, [AT_ONCE]) });
  }

  /** A room that waits for the confirmation of addresses says which must stay. */
  keepFor(keeper: KeepsContacts): void {
    this.keepers.push(keeper);
  }

  private rows(sql: string, values: readonly unknown[]): Promise<number> {
    return inBatches(async () => {
      const [, removed] = await this.db.query<[unknown, number]>(sql, [...values]);
      return removed;
    });
  }

  /** The row stays as a shell, as after any deletion. */
  private addresses(): Promise<number> {
    const before = daysAgo(this.settings.KEEP_UNCONFIRMED_DAYS);
    return inPages((after) =>
      this.db.transaction(async (tx) => {
        const values = [before, after, AT_ONCE];
        const ids = (await tx.query<{ id: string }[]>(NEVER_CONFIRMED, values)).map(({ id }) => id);
        if (ids.length === 0) return { last: null, removed: 0 };
        const needed = new Set<string>();
        for (const keeper of this.keepers) for (const id of await keeper(tx, ids)) needed.add(id);
        const gone = ids.filter((id) => !needed.has(id));
        if (gone.length > 0) await this.erase(tx, gone);
        return { last: ids.at(-1)!, removed: gone.length };
      }),
    );
  }

  private async erase(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await this.contacts.erase(tx, ids);
    for (const id of ids)
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        action: 'contact-point.never-confirmed',
        subject: { kind: 'contact_point', id },
      });
  }
}
