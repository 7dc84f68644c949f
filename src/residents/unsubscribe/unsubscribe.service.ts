import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Tokens } from '../../platform/security/tokens';
import { ConfirmationsService } from '../confirmations/confirmations.service';
import { ContactPoint } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';
import { refusedToken } from '../links/token-words';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';

/** How it was asked: on our page or by the mail program's button, by mail, or by a complaint to the provider. */
export type UnsubscribeWay = 'link' | 'mail' | 'complaint' | 'preferences';

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
  ) {}

  /** The contact point of an unsubscribe token, which never expires. Throws 404 `unknown-token`. */
  read(token: string): string {
    const answer = this.tokens.read('unsubscribe', token);
    if (!answer.ok) throw refusedToken('unknown-token');
    return answer.id;
  }

  byToken(token: string): Promise<void> {
    const id = this.read(token);
    return this.db.transaction((tx) => this.byContactPoint(tx, id, 'link'));
  }

  /** Does nothing to one that is unsubscribed or erased already. */
  async byContactPoint(tx: EntityManager, id: string, way: UnsubscribeWay): Promise<void> {
    const contact = await this.contacts.lock(tx, id);
    if (!contact || contact.state === 'unsubscribed' || contact.state === 'erased') return;
    await tx.update(ContactPoint, { id }, { state: 'unsubscribed' });
    await tx.increment(ContactPoint, { id }, 'version', 1);
    await this.subscriptions.endAll(tx, id);
    await this.confirmations.endAll(tx, id);
    await this.audit.record(tx, {
      actor: { kind: 'resident', id },
      action: 'unsubscribed',
      subject: { kind: 'contact_point', id },
      detail: { way },
    });
  }
}
