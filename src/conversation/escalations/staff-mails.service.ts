import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Letters } from '../../platform/mail/letters';
import { staffLetter, withEntry, type Entry } from './staff-letter';

/** Mails to colleagues: what strikes within a minute for one person is one mail, however many tasks it is. */
@Injectable()
export class StaffMails {
  constructor(
    private readonly settings: Settings,
    private readonly letters: Letters,
  ) {}

  /** By staff id. Always in one order, so that two waves at once do not wait for each other in a circle. */
  async tell(tx: EntityManager, addresses: ReadonlyMap<string, string>, entry: Entry) {
    const people = [...addresses].sort(([a], [b]) => a.localeCompare(b));
    for (const [staffId, to] of people) await this.tellOne(tx, staffId, to, entry);
  }

  private async tellOne(tx: EntityManager, staffId: string, to: string, entry: Entry) {
    const [open] = await tx.query<{ letterId: string }[]>(
      `SELECT letter_id AS "letterId" FROM staff_mail WHERE staff_id = $1 FOR UPDATE`,
      [staffId],
    );
    if (open && (await this.letters.amend(tx, open.letterId, (now) => withEntry(now, entry))))
      return;
    const { PUBLIC_URL, FORCE_NAME: force, STAFF_MAIL_SECONDS: afterSeconds } = this.settings;
    const letter = staffLetter(entry, { to, force, board: `${PUBLIC_URL}/staff/tasks` });
    const { letterId } = await this.letters.post(
      tx,
      { kind: 'staff', ...letter },
      { afterSeconds },
    );
    await tx.query(
      `INSERT INTO staff_mail (staff_id, letter_id) VALUES ($1, $2)
       ON CONFLICT (staff_id) DO UPDATE SET letter_id = excluded.letter_id`,
      [staffId, letterId],
    );
  }
}
