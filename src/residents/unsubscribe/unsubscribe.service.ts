import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Tokens } from '../../platform/security/tokens';
import { ConfirmationsService } from '../confirmations/confirmations.service';
import { ContactPoint } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';
import { Departures, type UnsubscribeWay } from '../departures/departures.service';
import type { DepartureReason } from '../departures/rules/reasons';
import { Interests } from '../interests/interests.service';
import type { Subject } from '../interests/subject';
import { refusedToken } from '../links/token-words';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';

/** What a link stops: everything, or the news of the one thing that its mail was about. */
export type Leaving =
  | { readonly contactPointId: string }
  | { readonly contactPointId: string; readonly interestId: string; readonly subject: Subject };

const purposes = ['unsubscribe', 'unfollow'] as const;

/** Who stops all messages by mail wants no texts either. $1 resident. */
const STOP_PHONES = `
  UPDATE contact_point SET state = 'unsubscribed'
  WHERE resident_id = $1 AND channel = 'sms' AND state = 'confirmed'`;

/** Stops all alerts to an address: at once, for ever, however often it is asked. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly db: DataSource,
    private readonly tokens: Tokens,
    private readonly audit: AuditService,
    private readonly contacts: ContactPoints,
    private readonly subscriptions: SubscriptionsService,
    private readonly confirmations: ConfirmationsService,
    private readonly interests: Interests,
    private readonly departures: Departures,
  ) {}

  /** Whether we made this token, without asking the database. */
  isOurs(token: string): boolean {
    return purposes.some((purpose) => this.tokens.read(purpose, token).ok);
  }

  /** What an unsubscribe token stops; neither kind expires. Throws 404 `unknown-token`. */
  async read(token: string): Promise<Leaving> {
    const all = this.tokens.read('unsubscribe', token);
    if (all.ok) return { contactPointId: all.id };
    const one = this.tokens.read('unfollow', token);
    const interest = one.ok ? await this.interests.find(this.db, one.id) : null;
    if (!one.ok || !interest) throw refusedToken('unknown-token');
    const { contactPointId, ...subject } = interest;
    return { contactPointId, interestId: one.id, subject };
  }

  /**
   * True: all messages are stopped. A mail about one thing stops that alone unless `everything` is asked. `mailId`: the
   * mail whose link it was, as far as its address says.
   */
  async byToken(
    token: string,
    everything = false,
    way: UnsubscribeWay = 'link',
    mailId: string | null = null,
  ): Promise<boolean> {
    const leaving = await this.read(token);
    const { contactPointId } = leaving;
    const all = everything || !('subject' in leaving);
    await this.db.transaction(async (tx) => {
      if (all) return this.byContactPoint(tx, contactPointId, way, mailId);
      const ended = await this.interests.unfollow(tx, leaving.subject, contactPointId);
      if (ended) await this.departures.keep(tx, contactPointId, { way, everything: false, mailId });
    });
    return all;
  }

  /** Why they left, if they like to say. 404 `unknown-token`, 409 `not-left`. */
  async explain(token: string, reason: DepartureReason): Promise<void> {
    const { contactPointId } = await this.read(token);
    await this.departures.explain(contactPointId, reason);
  }

  /** Does nothing to one that is unsubscribed or erased already. */
  async byContactPoint(
    tx: EntityManager,
    id: string,
    way: UnsubscribeWay,
    mailId: string | null = null,
  ): Promise<void> {
    const contact = await this.contacts.lock(tx, id);
    if (!contact || contact.state === 'unsubscribed' || contact.state === 'erased') return;
    await tx.update(ContactPoint, { id }, { state: 'unsubscribed' });
    if (contact.channel === 'email') await tx.query(STOP_PHONES, [contact.residentId]);
    await tx.increment(ContactPoint, { id }, 'version', 1);
    if (contact.state === 'confirmed')
      await this.departures.keep(tx, id, { way, everything: true, mailId });
    await this.subscriptions.endAll(tx, id);
    await this.interests.endAll(tx, id);
    await this.confirmations.endAll(tx, id);
    await this.audit.record(tx, {
      actor: { kind: 'resident', id },
      action: 'unsubscribed',
      subject: { kind: 'contact_point', id },
      detail: { way },
    });
  }
}
