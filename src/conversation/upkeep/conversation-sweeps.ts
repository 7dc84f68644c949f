import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { EndedLetters } from '../../platform/mail/ended-letters';
import { daysAgo, inBatches, Sweeps } from '../../platform/upkeep/sweeps';
import { NeverConfirmed } from '../../residents/upkeep/never-confirmed';
import { HeldConcerns } from '../concerns/held-concerns';
import {
  CONTACTS_OF_CONCERNS,
  ERASURES_OWED,
  LETTERS_OF_ANSWERS,
  SWEEP_CLAIMS,
} from './conversation-sweeps.queries';

type Ids = { id: string }[];
const AT_ONCE = 200;
const idsOf = (rows: Ids) => rows.map(({ id }) => id);

/** What this room lets go by night, and what of other rooms it still needs. */
@Injectable()
export class ConversationSweeps implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly sweeps: Sweeps,
    private readonly letters: EndedLetters,
    private readonly contacts: NeverConfirmed,
    private readonly held: HeldConcerns,
  ) {}

  onModuleInit(): void {
    this.letters.keepFor(async (tx, ids) => idsOf(await tx.query<Ids>(LETTERS_OF_ANSWERS, [ids])));
    this.contacts.keepFor(async (tx, ids) =>
      idsOf(await tx.query<Ids>(CONTACTS_OF_CONCERNS, [ids])),
    );
    this.sweeps.add({ name: 'address claims', run: () => this.claims() });
    this.sweeps.add({ name: 'concerns of deleted people', run: () => this.owed() });
  }

  private claims(): Promise<number> {
    const before = daysAgo(this.settings.KEEP_UNCONFIRMED_DAYS);
    return inBatches(async () => {
      const [, removed] = await this.db.query<[unknown, number]>(SWEEP_CLAIMS, [before, AT_ONCE]);
      return removed;
    });
  }

  /** What an officer's own act has not done already. */
  private owed(): Promise<number> {
    return inBatches(async () => {
      const ids = idsOf(await this.db.query<Ids>(ERASURES_OWED, [AT_ONCE]));
      for (const id of ids) await this.db.transaction((tx) => this.held.eraseOwed(tx, id));
      return ids.length;
    });
  }
}
