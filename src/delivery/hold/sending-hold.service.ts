import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import type { StaffMember } from '../../staff/staff-member';
import * as sql from './hold.queries';

/** What the database is. restored: from a backup, so mails of the time since are forgotten. moved: nothing is lost. */
export const holdCauses = ['restored', 'moved'] as const;
export type HoldCause = (typeof holdCauses)[number];

export interface HoldStanding {
  readonly held: boolean;
  /** When it was held by hand; null where it was found by itself. */
  readonly since: Date | null;
  /** Deliveries without an end state. */
  readonly open: number;
}

/** Whether messages and digests may go out at all. */
@Injectable()
export class SendingHold implements OnApplicationBootstrap {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.db.query(sql.FIRST_PLACE);
  }

  async isHeld(): Promise<boolean> {
    const [row] = await this.db.query<{ held: boolean }[]>(sql.IS_HELD);
    return row?.held ?? true;
  }

  async standing(): Promise<HoldStanding> {
    const [row] = await this.db.query<[HoldStanding]>(sql.STANDING);
    return row;
  }

  /** By hand: after a restore that the database cannot notice. Nothing happens when it is held. */
  async hold(tx: EntityManager, me: StaffMember): Promise<void> {
    const [, held] = await tx.query<[unknown, number]>(sql.HOLD);
    if (held > 0) await this.record(tx, me, 'sending.held', {});
  }

  /**
   * Lets sending go on. After a restore all that was open may have been sent since the backup: it ends as unknown,
   * never sent blindly (promise 5). 409 `not-held`.
   */
  async release(
    tx: EntityManager,
    me: StaffMember,
    cause: HoldCause,
  ): Promise<{ unknown: number }> {
    const [, released] = await tx.query<[unknown, number]>(sql.RELEASE);
    if (released === 0)
      throw new Refusal('not-held', 409, 'Sending is not held. Nothing was changed.');
    let unknown = 0;
    if (cause === 'restored') {
      await tx.query(sql.CLOSE_CHUNKS);
      [, unknown] = await tx.query<[unknown, number]>(sql.MAY_BE_SENT);
      await tx.query(sql.SKIP_NUMBERS);
    }
    await this.record(tx, me, 'sending.released', { cause, unknown });
    return { unknown };
  }

  private record(tx: EntityManager, me: StaffMember, action: string, detail: object) {
    return this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action,
      subject: { kind: 'installation', id: 'one' },
      detail: { ...detail },
    });
  }
}
