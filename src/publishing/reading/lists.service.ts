import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { isPartners, seesMessageOf } from '../../staff/rules/partner-side';
import { may } from '../../staff/rules/permissions';
import { covers, ownRoles, type HeldRole } from '../../staff/rules/scope';
import type { Person } from '../messages/rules/facts';
import type { State } from '../messages/rules/life';
import { lapsesAtAsTold, type Reminded } from '../messages/rules/may-lapse';
import { LIST_MESSAGES, WAITING } from './lists.queries';

/** A message in a list. */
export interface ListedMessage {
  id: string;
  state: State;
  version: number;
  urgent: boolean;
  authorId: string;
  /** The partner whose staff wrote it; null: the force. */
  partnerId: string | null;
  partnerName: string | null;
  releaseAt: Date | null;
  stateSince: Date;
  /** When nobody had decided in time. */
  escalatedAt: Date | null;
  subject: string;
  topicCode: string;
  areaIds: string[];
}

/** `forId`: whose role brings it here, where only a deputy's does. */
export type WaitingMessage = ListedMessage & { forId: string | null };

type Listed = ListedMessage & Reminded;

export interface ListWish {
  states?: State[];
  /** Only those that this person wrote or edited. */
  mineOf?: string;
  /** Id after which to go on. */
  cursor?: string;
  limit?: number;
}

/** Of no message: an account that should be a partner's and is not yet. */
const NOBODYS = '00000000-0000-0000-0000-000000000000';

/** `lapsesAt` for authors who were told that it goes stale; null when there is nothing to tell. */
function withNotice({ touchedAt, notAfter, remindedAt, ...item }: Listed) {
  const standing = { state: item.state, touchedAt, notAfter, remindedAt };
  return { ...item, lapsesAt: lapsesAtAsTold(standing) };
}

/** Lists of messages: one's own, and what waits for a decision. */
@Injectable()
export class ListsService {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
  ) {}

  /** Newest first; `next` is the cursor of the following page, null on the last one. */
  async list(me: Person, { states, mineOf, cursor, limit = 50 }: ListWish) {
    const rows = await this.db.query<Listed[]>(LIST_MESSAGES, [
      states ?? null,
      mineOf ?? null,
      cursor ?? null,
      limit + 1,
      isPartners(me) ? (me.partnerId ?? NOBODYS) : null,
    ]);
    const items = rows.slice(0, limit).map(withNotice);
    return { items, next: rows.length > limit ? items[limit - 1]!.id : null };
  }

  /** What waits for this person's kind of decision, within the areas that their role covers. */
  async waitingFor(me: Person): Promise<WaitingMessage[]> {
    const states: State[] = [];
    if (may(me.roles, 'message.approve')) states.push('approval');
    if (may(me.roles, 'message.clear')) states.push('legal review');
    const rows = await this.db.query<ListedMessage[]>(WAITING, [states]);
    const mine = await Promise.all(rows.map((row) => this.isFor(me, row)));
    return mine.flat();
  }

  /** The message with whose role brings it here; nothing where no role does. */
  private async isFor(me: Person, row: ListedMessage): Promise<WaitingMessage[]> {
    const { state, areaIds, urgent, escalatedAt } = row;
    if (!seesMessageOf(me, row.partnerId)) return [];
    const role = state === 'approval' ? 'supervisor' : 'legal';
    const roles = urgent || escalatedAt ? ([role, 'on-call inspector'] as const) : role;
    const paths = await this.areas.pathsOf(areaIds);
    if (isPartners(me))
      return covers(me.roles, 'partner supervisor', paths) ? [{ ...row, forId: null }] : [];
    const held: readonly HeldRole[] = me.roles;
    if (covers(ownRoles(held), roles, paths)) return [{ ...row, forId: null }];
    if (!covers(held, roles, paths)) return [];
    const wanted: readonly string[] = [roles].flat();
    const lent = held.find((one) => one.forId !== undefined && wanted.includes(one.role));
    return [{ ...row, forId: lent?.forId ?? null }];
  }
}
