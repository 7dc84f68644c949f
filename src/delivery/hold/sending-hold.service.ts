import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Letters } from '../../platform/mail/letters';
import type { StaffMember } from '../../staff/staff-member';
import * as sql from './hold.queries';

/** What the database is. restored: from a backup, so mails of the time since are forgotten. moved: nothing is lost. */
export const holdCauses = ['restored', 'moved'] as const;
export type HoldCause = (typeof holdCauses)[number];

/** Why it is held. elsewhere: restored or moved, by its place. older: Temporal knows of things that it has forgotten. */
export const heldFor = ['by hand', 'elsewhere', 'older'] as const;

export interface HoldStanding {
  readonly held: boolean;
  /** When it was held by hand, or when it was noticed. */
  readonly since: Date | null;
  readonly heldFor: (typeof heldFor)[number] | null;
  /** Deliveries without an end state. */
  readonly open: number;
}

const byStaff = ({ id }: StaffMember) => ({ kind: 'staff', id }) as const;
type Actor = ReturnType<typeof byStaff> | { readonly kind: 'system' };

interface Held {
  readonly held: boolean;
  readonly since: Date | null;
  readonly epoch: string;
  readonly mark: number;
}

type Seen = Pick<Held, 'epoch' | 'mark'>;

const isBehind = (now: Seen, seen: Seen) => now.epoch === seen.epoch && now.mark < seen.mark;

/** Whether messages and digests may go out at all, and letters written before the hold. */
@Injectable()
export class SendingHold implements OnApplicationBootstrap {
  /** The furthest that this process saw the database. */
  private seen: Seen = { epoch: '', mark: 0 };

  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly letters: Letters,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.db.query(sql.FIRST_PLACE);
    await this.isHeld();
  }

  /** A database put back under a running worker is older than what this process itself saw, and is held then. */
  async isHeld(): Promise<boolean> {
    const now = await this.read();
    if (!now) return true;
    if (now.held && !now.since) await this.db.query(sql.NOTICE);
    if (!isBehind(now, this.seen)) {
      this.seen = now;
      return now.held;
    }
    // Two questions may overtake each other: only one asked after the mark was seen tells an older database.
    const seen = this.seen;
    const again = await this.read();
    if (again && isBehind(again, seen)) await this.isOlder();
    return !again || again.held || isBehind(again, seen);
  }

  private async read(): Promise<Held | undefined> {
    const [row] = await this.db.query<Held[]>(sql.IS_HELD);
    return row;
  }

  async standing(): Promise<HoldStanding> {
    const [row] = await this.db.query<[HoldStanding]>(sql.STANDING);
    return row;
  }

  /** By hand: after a restore that the database cannot notice. Nothing happens when it is held. */
  async hold(tx: EntityManager, me: StaffMember): Promise<void> {
    const [, held] = await tx.query<[unknown, number]>(sql.HOLD);
    if (held > 0) await this.record(tx, byStaff(me), 'sending.held', {});
  }

  /** Temporal knows more than this database. False when it is held already. */
  isOlder(): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [, held] = await tx.query<[unknown, number]>(sql.OLDER);
      if (held > 0) await this.record(tx, { kind: 'system' }, 'sending.held', { found: 'older' });
      return held > 0;
    });
  }

  /**
   * Lets sending go on. After a restore all that was open may have been sent since the backup: it ends as unknown,
   * never sent blindly (promise 5); so do letters, but for those written since it was held. 409 `not-held`.
   */
  async release(
    tx: EntityManager,
    me: StaffMember,
    cause: HoldCause,
  ): Promise<{ unknown: number; letters: number }> {
    const [[released]] = await tx.query<[{ since: Date }[], number]>(sql.RELEASE);
    if (!released) throw new Refusal('not-held', 409, 'Sending is not held. Nothing was changed.');
    let [unknown, letters] = [0, 0];
    if (cause === 'restored') {
      await tx.query(sql.SKIP_NUMBERS);
      await tx.query(sql.OPEN_ALL);
      await tx.query(sql.CLOSE_CHUNKS);
      [, unknown] = await tx.query<[unknown, number]>(sql.MAY_BE_SENT);
      letters = await this.letters.mayBeSent(tx, released.since);
    }
    await this.record(tx, byStaff(me), 'sending.released', { cause, unknown, letters });
    return { unknown, letters };
  }

  private record(tx: EntityManager, actor: Actor, action: string, detail: object) {
    return this.audit.record(tx, {
      actor,
      action,
      subject: { kind: 'installation', id: 'one' },
      detail: { ...detail },
    });
  }
}
