import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Letters } from '../../platform/mail/letters';
import { headLetter } from './head-letter';
import { HeadSigner } from './head-signer';
import { HeadsFile } from './heads-file';
import * as sql from './heads.queries';
import { dayOf, daysDue, endOf } from './rules/days';
import { EMPTY_CHAIN, type Head, type SignedHead } from './rules/head';

type Newest = Pick<Head, 'seq' | 'hash' | 'entries'>;
const NONE: Newest = { seq: 0, hash: EMPTY_CHAIN, entries: 0 };

/** Takes the head of the chain out of the database, once a day, to where no change of the database reaches it. */
@Injectable()
export class HeadsExport implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly signer: HeadSigner,
    private readonly file: HeadsFile,
    private readonly letters: Letters,
  ) {}

  /** A mail that was refused or came back has left no head outside. */
  onModuleInit(): void {
    this.letters.whenLost(async (tx, letterId) => {
      await tx.query(sql.LETTER_LOST, [letterId]);
    });
  }

  /**
   * Exports what is due: today's head and those of days that were missed. Gives the days that it signed; a repeat on the
   * same day signs none, and finishes what the first try left. Throws while the file cannot be written.
   */
  async run(now = new Date()): Promise<string[]> {
    if (!this.file.isSet && this.settings.AUDIT_HEADS_TO === '') return [];
    const days = await this.exclusively((tx) => this.sign(tx, now));
    if (this.file.isSet) await this.exclusively((tx) => this.fileAll(tx));
    return days;
  }

  private exclusively<T>(act: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.db.transaction(async (tx) => {
      await tx.query(sql.ONE_AT_A_TIME);
      return act(tx);
    });
  }

  /** The heads and the letter with them, in one transaction: each day is mailed once. */
  private async sign(tx: EntityManager, now: Date): Promise<string[]> {
    await this.takeFromFile(tx);
    const { FORCE_ZONE } = this.settings;
    const today = dayOf(now, FORCE_ZONE);
    const [{ day: last }] = await tx.query<[{ day: string | null }]>(sql.LAST_DAY);
    const days = daysDue(last, today);
    if (days.length === 0) return [];
    const [{ epoch }] = await tx.query<[{ epoch: string }]>(sql.EPOCH);
    const heads: SignedHead[] = [];
    for (const day of days) {
      const before = day === today ? null : endOf(day, FORCE_ZONE);
      const [newest = NONE] = await tx.query<Newest[]>(sql.NEWEST, [before]);
      heads.push(this.signer.sign({ ...newest, day, at: now.toISOString(), epoch }));
    }
    const letterId = await this.mail(tx, heads);
    for (const head of heads) await this.add(tx, head, letterId, null);
    return days;
  }

  /** A database that was put back has forgotten heads that the file holds: those days are done. */
  private async takeFromFile(tx: EntityManager): Promise<void> {
    for (const head of await this.file.heads())
      if (this.signer.check(head) === 'good') await this.add(tx, head, null, new Date());
  }

  /** What the file lacks, in the order of days. */
  private async fileAll(tx: EntityManager): Promise<void> {
    const last = (await this.file.heads()).at(-1)?.day ?? null;
    await this.file.append(await tx.query<SignedHead[]>(sql.AFTER, [last]));
    await tx.query(sql.FILED);
  }

  private async mail(tx: EntityManager, heads: readonly SignedHead[]): Promise<string | null> {
    const { AUDIT_HEADS_TO: to, FORCE_NAME: force } = this.settings;
    if (to === '') return null;
    const letter = headLetter(heads, { to, force });
    return (await this.letters.post(tx, { kind: 'audit-head', ...letter })).letterId;
  }

  private async add(
    tx: EntityManager,
    head: SignedHead,
    letterId: string | null,
    filed: Date | null,
  ) {
    const { day, seq, hash, entries, at, epoch, key, signature } = head;
    const values = [day, seq, hash, entries, at, epoch, key, signature, letterId, filed];
    await tx.query(sql.ADD, values);
  }
}
