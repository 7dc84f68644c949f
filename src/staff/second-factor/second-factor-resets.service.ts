import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Vault } from '../../platform/security/vault';
import { SignedIn } from '../accounts/signed-in';
import type { StaffMember } from '../staff-member';
import { resetWords, whyNotReset } from './rules/may-reset';
import { SecondFactorLetters } from './second-factor-letters';
import type { SecondFactorsDto } from './second-factor.dto';
import { KEEP_RESET, REMOVE, RESETS, STATES } from './second-factor.queries';

const REASON_PURPOSE = 'second_factor_reset.sealed_reason';

/** Whether somebody has a second factor; `since` null: not. */
export interface State {
  id: string;
  name: string;
  since: Date | null;
}

export interface Reset {
  at: Date;
  /** Name of the administrator. */
  by: string;
  reason: string;
}

/** Administrators take the second factor of somebody whose phone is lost, with the recovery codes. */
@Injectable()
export class SecondFactorResets {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly letters: SecondFactorLetters,
    private readonly signedIn: SignedIn,
    private readonly audit: AuditService,
  ) {}

  /** Active staff of the areas that this administrator administers, by name. `next`: cursor of the next page, or null. */
  async states(
    me: StaffMember,
    { name, cursor, limit = 50 }: SecondFactorsDto,
  ): Promise<{ items: State[]; next: string | null }> {
    const like = name ? `%${name.replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows = await this.db.query<State[]>(STATES, [
      ...[administered(me), null, like, cursor ?? null, limit + 1],
    ]);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  }

  /** 404 `not-found`, for somebody with a role elsewhere too. */
  async stateOf(
    me: StaffMember,
    id: string,
    db: Pick<EntityManager, 'query'> = this.db,
  ): Promise<State> {
    const [state] = await db.query<State[]>(STATES, [administered(me), id, null, null, 1]);
    if (!state) throw new Refusal('not-found', 404, 'There is no such account.');
    return state;
  }

  async resetsOf(id: string): Promise<Reset[]> {
    const rows = await this.db.query<{ at: Date; by: string; sealedReason: Buffer }[]>(RESETS, [
      id,
    ]);
    return rows.map(({ at, by, sealedReason }) => ({
      at,
      by,
      reason: this.vault.open(sealedReason, REASON_PURPOSE),
    }));
  }

  /** Ends every session and token of the person too, who may have lost more than a phone, and tells them by mail. 404 `not-found`, 409 `may-not` with blockers. */
  async reset(tx: EntityManager, me: StaffMember, id: string, reason: string): Promise<void> {
    const { since } = await this.stateOf(me, id, tx);
    const blockers = whyNotReset(me.id, { id, holds: since !== null });
    if (blockers.length > 0)
      throw new Refusal('may-not', 409, blockers.map((one) => resetWords[one]).join(' '), {
        blockers,
      });
    await tx.query(REMOVE, [id]);
    const ended = await this.signedIn.end(tx, id);
    await tx.query(KEEP_RESET, [id, me.id, this.vault.seal(reason, REASON_PURPOSE)]);
    await this.letters.post(tx, 'second-factor-reset', id);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: 'staff.second-factor-reset',
      subject: { kind: 'staff', id },
      detail: { ...ended },
    });
  }
}

const administered = ({ roles }: StaffMember): string[] =>
  roles.filter(({ role }) => role === 'administrator').map(({ areaId }) => areaId);
