import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Tokens } from '../../platform/security/tokens';
import type { Position } from '../../places/boundaries/rules/shape';
import { DeliveryLookup } from '../../delivery/books/delivery-lookup';
import { Concern } from '../concerns/concern.entity';
import { readOurAddress } from '../../platform/mail/our-address';

/** What a reply answers: a delivered message, or a concern's thread. */
export interface ReplyTarget {
  deliveryId: string | null;
  concernId: string | null;
  contactPointId: string | null;
  messageId: string | null;
  /** Where a form said that it is about; a mail goes by what it answers. */
  areaId?: string;
  /** The place that a form gave, to 100 m. */
  at?: Position;
}

/** Reads and makes reply addresses. Without a valid token there is no such mailbox. */
@Injectable()
export class ReplyTargets {
  constructor(
    private readonly settings: Settings,
    private readonly tokens: Tokens,
    private readonly deliveries: DeliveryLookup,
  ) {}

  /** The address at which an answer in the thread of a concern arrives. */
  threadAddress(concernId: string): string {
    return `reply+${this.tokens.mint('thread', concernId)}@${this.settings.MAIL_DOMAIN}`;
  }

  /** The address at which somebody answers who was told of something that they follow. */
  toldAddress(toldPersonId: string): string {
    return `reply+${this.tokens.mint('told', toldPersonId)}@${this.settings.MAIL_DOMAIN}`;
  }

  /** Whom the address stands for, or null when it is not one of ours. */
  async find(db: EntityManager, address: string): Promise<ReplyTarget | null> {
    const ours = readOurAddress(address, this.settings.MAIL_DOMAIN);
    if (ours?.kind !== 'reply') return null;
    const delivery = this.tokens.read('reply', ours.token);
    if (delivery.ok) return this.ofDelivery(db, delivery.id);
    const thread = this.tokens.read('thread', ours.token);
    if (thread.ok) return this.ofConcern(db, thread.id);
    const told = this.tokens.read('told', ours.token);
    return told.ok ? this.ofTold(db, told.id) : null;
  }

  private async ofDelivery(db: EntityManager, id: string): Promise<ReplyTarget | null> {
    const delivery = await this.deliveries.byId(db, id);
    return delivery && { ...delivery, deliveryId: id, concernId: null };
  }

  private async ofConcern(db: EntityManager, id: string): Promise<ReplyTarget | null> {
    const concern = await db.findOneBy(Concern, { id });
    if (!concern) return null;
    const { contactPointId, messageId } = concern;
    return { deliveryId: null, concernId: id, contactPointId, messageId };
  }

  private async ofTold(db: EntityManager, id: string): Promise<ReplyTarget | null> {
    const [told] = await db.query<{ contactPointId: string; areaId: string }[]>(
      `SELECT contact_point_id AS "contactPointId", area_id AS "areaId" FROM told_person WHERE id = $1`,
      [id],
    );
    return told ? { ...told, deliveryId: null, concernId: null, messageId: null } : null;
  }
}
