import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Vault } from '../../platform/security/vault';
import { Outbox } from '../../platform/temporal/outbox';
import { MessageFactsService } from '../../publishing/messages/message-facts';
import { MessagesService } from '../../publishing/messages/messages.service';
import { mayNot } from '../../publishing/messages/refusals';
import { goesAtOnce } from '../../residents/audience/rules/goes-at-once';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import type { StaffMember } from '../../staff/staff-member';
import { LOCK_BOOKS } from '../books/books.queries';
import * as sql from './resends.queries';
import { resendable, whyNotResend, type Resendable } from './rules/may-resend';

const RESEND_WORDS = 'resend.words';

/** Whom it goes to. `one` names a person by a delivery of the message, or by address. */
export interface Resending {
  readonly states: readonly Resendable[];
  readonly one?: { readonly deliveryId?: string; readonly address?: string };
  /** Why, for the record. */
  readonly words: string;
}

export interface ResendRow {
  readonly id: string;
  readonly at: Date;
  readonly staffId: string;
  readonly people: number;
  readonly accepted: number;
  /** Null while it is being sent. */
  readonly closedAt: Date | null;
}

/** Sends a finished message again to those whom it did not reach: a supervisor's act, with a reason. */
@Injectable()
export class Resends {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly messages: MessagesService,
    private readonly facts: MessageFactsService,
    private readonly contacts: ContactPoints,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /** Why this person may not, and how many could be chosen by their end. */
  async offer(me: StaffMember, messageId: string, db: EntityManager = this.db.manager) {
    const why = await this.whyNot(db, me, messageId);
    const values = [messageId, [...resendable], null];
    const rows = await db.query<{ state: Resendable; people: number }[]>(sql.COUNT_CHOSEN, values);
    const of = (state: Resendable) => rows.find((row) => row.state === state)?.people ?? 0;
    return { why, failed: of('failed'), unknown: of('unknown') };
  }

  list(messageId: string): Promise<ResendRow[]> {
    return this.db.query(sql.RESENDS_OF, [messageId]);
  }

  /** 409 `may-not` with the blockers; 409 `nobody-to-resend-to`. Both books close by themselves. */
  async begin(tx: EntityManager, me: StaffMember, messageId: string, wish: Resending) {
    await tx.query(LOCK_BOOKS, [messageId]);
    const why = await this.whyNot(tx, me, messageId, wish.words);
    if (why.length > 0) throw mayNot(why);
    const id = randomUUID();
    const person = wish.one ? await this.person(tx, messageId, wish.one) : null;
    const values = [messageId, wish.states, person, id, this.settings.CHUNK_SIZE];
    const [frozen] = await tx.query<{ size: number }[]>(sql.FREEZE_RESEND, values);
    const people = frozen!.size;
    if (people === 0) throw nobody();
    await tx.query(sql.KEEP_RESEND, [id, me.id, this.vault.seal(wish.words, RESEND_WORDS)]);
    const message = await this.messages.forDelivery(tx, messageId);
    const queue = goesAtOnce(message) ? 'urgent' : 'delivery';
    await this.outbox.start(tx, { workflow: 'resend', id: `resend/${id}`, queue, args: [id] });
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: 'message.resent',
      subject: { kind: 'message', id: messageId },
      detail: { resendId: id, people, states: [...wish.states], one: wish.one !== undefined },
    });
    return { id, people };
  }

  private async whyNot(db: EntityManager, me: StaffMember, messageId: string, reason?: string) {
    const { message, revision } = await this.messages.get(messageId, db);
    const facts = await this.facts.of(message, revision, db);
    const corrected = await this.messages.isCorrected(db, messageId);
    return whyNotResend(me, facts, { corrected, now: new Date(), reason });
  }

  /** Whether an address is known at all is nobody's business: a stranger and who has it are refused alike. */
  private async person(tx: EntityManager, messageId: string, one: NonNullable<Resending['one']>) {
    if (one.deliveryId !== undefined) {
      const values = [messageId, one.deliveryId];
      const [row] = await tx.query<{ id: string }[]>(sql.PERSON_OF, values);
      if (!row) throw nobody();
      return row.id;
    }
    const known = one.address?.includes('@') && (await this.contacts.byAddress(tx, one.address));
    if (!known) throw nobody();
    return known.id;
  }
}

const nobody = () =>
  new Refusal(
    'nobody-to-resend-to',
    409,
    'There is nobody to send it to again: it reached them, it is on its way, or they are not written to.',
  );
