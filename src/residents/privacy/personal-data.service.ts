import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Confirmation } from '../confirmations/confirmation.entity';
import { ConfirmationsService } from '../confirmations/confirmations.service';
import { ContactPoint } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';
import { Resident } from '../contact-points/resident.entity';
import { Departures } from '../departures/departures.service';
import { Interests } from '../interests/interests.service';
import { ResidentPlaces } from '../places/resident-places.service';
import { Consent } from '../subscriptions/consent.entity';
import { Subscription } from '../subscriptions/subscription.entity';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { HeldElsewhere } from './held-elsewhere';
import { OneTimeCode } from './one-time-code.entity';
import { OneTimeCodes } from './one-time-codes.service';

/** Rights of the person behind an address: to have what we hold (UK GDPR Art 15, 20) and to have it erased (Art 17). */
@Injectable()
export class PersonalData {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly codes: OneTimeCodes,
    private readonly contacts: ContactPoints,
    private readonly subscriptions: SubscriptionsService,
    private readonly confirmations: ConfirmationsService,
    private readonly interests: Interests,
    private readonly elsewhere: HeldElsewhere,
    private readonly places: ResidentPlaces,
    private readonly departures: Departures,
  ) {}

  /** All that is held, as JSON. `codeId` comes from `OneTimeCodes.check` and is spent here. */
  async download(contactPointId: string, codeId: string): Promise<Record<string, unknown>> {
    return this.db.transaction(async (tx) => {
      await this.codes.spend(tx, codeId);
      const held = await this.collect(tx, contactPointId);
      await this.record(tx, contactPointId, 'personal-data.downloaded');
      return held;
    });
  }

  /** Takes away the address and ends all. Deliveries, consents and the audit log keep the bare id. */
  async erase(contactPointId: string, codeId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.codes.spend(tx, codeId);
      await this.eraseIn(tx, contactPointId);
    });
  }

  /** The same, for whoever has proved that they may. */
  async eraseIn(tx: EntityManager, contactPointId: string): Promise<void> {
    const contact = await this.contacts.lock(tx, contactPointId);
    if (contact?.state === 'confirmed')
      await this.departures.keep(tx, contactPointId, { way: 'erasure', everything: true });
    await this.subscriptions.endAll(tx, contactPointId);
    await this.interests.endAll(tx, contactPointId);
    await this.confirmations.endAll(tx, contactPointId);
    await this.elsewhere.erase(tx, contactPointId);
    await this.contacts.erase(tx, [contactPointId]);
    await this.record(tx, contactPointId, 'personal-data.erased');
  }

  private async collect(db: EntityManager, contactPointId: string) {
    const contact = await db.findOneByOrFail(ContactPoint, { id: contactPointId });
    const { sealedAddress, addressIndex, ...rest } = contact;
    const own = { where: { contactPointId } };
    const dates = { id: true, createdAt: true, expiresAt: true } as const;
    return {
      madeAt: new Date().toISOString(),
      resident: await db.findOneBy(Resident, { id: contact.residentId }),
      contactPoint: {
        ...rest,
        address: sealedAddress && this.contacts.addressIn(contact),
        addressIndex: addressIndex?.toString('hex') ?? null,
      },
      subscriptions: await db.find(Subscription, own),
      places: await this.places.of(db, contactPointId),
      interests: await this.interests.heldOf(db, contactPointId),
      departures: await this.departures.heldOf(db, contactPointId),
      consents: await db.find(Consent, own),
      signUps: await db.find(Confirmation, {
        ...own,
        select: { ...dates, state: true, confirmedAt: true },
      }),
      codes: await db.find(OneTimeCode, {
        ...own,
        select: { ...dates, purpose: true, usedAt: true },
      }),
      log: await this.audit.about(db, { kind: 'contact_point', id: contactPointId }),
      ...(await this.elsewhere.collect(db, contactPointId)),
    };
  }

  private record(tx: EntityManager, id: string, action: string): Promise<void> {
    const subject = { kind: 'contact_point', id };
    return this.audit.record(tx, { actor: { kind: 'resident', id }, action, subject });
  }
}
