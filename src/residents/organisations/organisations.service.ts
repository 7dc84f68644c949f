import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { ConfirmationsService } from '../confirmations/confirmations.service';
import { ContactPoint, type ContactState } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';
import { HeldElsewhere, type HeldData } from '../privacy/held-elsewhere';
import { PersonalData } from '../privacy/personal-data.service';
import type { Choices } from '../subscriptions/rules/choices';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { OrganisationMembers } from './organisation-members.service';
import { OrganisationOf, type OrganisationRow } from './organisation-of.service';
import {
  ADDRESSES,
  BY_KIND,
  CHOOSE,
  CONFIRMED_MEMBERS,
  END_ORGANISATION,
  OPEN_ORGANISATION,
  UNLIST_ADDRESS,
} from './organisations.queries';
import {
  addressStanding,
  organisationKinds,
  whyNotAdd,
  type AddressStanding,
  type OrganisationKind,
} from './rules/organisation';

interface AddressRow {
  readonly id: string;
  readonly state: ContactState;
  readonly sealedAddress: Buffer;
  readonly belongs: boolean;
  readonly manager: boolean;
}

export interface OrganisationAddress {
  readonly id: string;
  readonly address: string;
  readonly standing: AddressStanding;
  readonly manager: boolean;
}

export interface KindFigures {
  readonly kind: OrganisationKind;
  readonly organisations: number;
  readonly gets: number;
  readonly stopped: number;
  readonly asked: number;
}

/** Organisations as their contact sees and changes them. Who may is asked before. */
@Injectable()
export class Organisations implements HeldData, OnModuleInit {
  readonly name = 'organisation';

  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly areas: AreasService,
    private readonly contacts: ContactPoints,
    private readonly confirmations: ConfirmationsService,
    private readonly subscriptions: SubscriptionsService,
    private readonly members: OrganisationMembers,
    private readonly organisationOf: OrganisationOf,
    private readonly data: PersonalData,
    private readonly elsewhere: HeldElsewhere,
  ) {}

  onModuleInit(): void {
    this.elsewhere.add(this);
  }

  async view(organisation: OrganisationRow) {
    const rows = await this.db.query<AddressRow[]>(ADDRESSES, [organisation.id]);
    const { choices } = organisation;
    return {
      name: this.members.nameOf(organisation),
      kind: organisation.kind,
      choices: { ...choices, areaIds: await this.areas.today(choices.areaIds) },
      addresses: rows.map((row): OrganisationAddress => ({
        id: row.id,
        address: this.contacts.addressIn(row) ?? '',
        standing: addressStanding(row),
        manager: row.manager,
      })),
    };
  }

  /** 409 `too-many-addresses` or `listed-already`. */
  async add(tx: EntityManager, id: string, address: string): Promise<void> {
    const organisation = await this.locked(tx, id);
    const listed = await tx.query<AddressRow[]>(ADDRESSES, [id]);
    const index = this.contacts.indexOf(address);
    const known = listed.map((row) => this.contacts.indexOf(this.contacts.addressIn(row) ?? ''));
    const blocker = whyNotAdd(
      listed.length,
      known.some((each) => each.equals(index)),
    );
    if (blocker) throw new Refusal(blocker, 409, `residents/organisations:refused.${blocker}`);
    await this.members.invite(tx, organisation, address);
    await this.note(tx, organisation, 'organisation.address-added');
  }

  /** Nothing more to this address, and it is erased. The contact's own goes only with the organisation: 409 `is-contact`. */
  async remove(tx: EntityManager, id: string, contactPointId: string): Promise<void> {
    const organisation = await this.locked(tx, id);
    if (organisation.managerId === contactPointId)
      throw new Refusal('is-contact', 409, 'residents/organisations:refused.is-contact');
    await this.takeOff(tx, organisation, contactPointId);
    await this.note(tx, organisation, 'organisation.address-removed');
  }

  /** The same for all its addresses. 422 as of a sign-up. */
  async choose(tx: EntityManager, id: string, choices: Choices): Promise<void> {
    const organisation = await this.locked(tx, id);
    await this.subscriptions.assertChoosable(choices, tx);
    await tx.query(CHOOSE, [id, choices]);
    const members = await tx.query<{ id: string }[]>(CONFIRMED_MEMBERS, [id]);
    for (const member of members) {
      await this.contacts.lock(tx, member.id);
      await this.subscriptions.setTo(tx, member.id, choices);
      await tx.increment(ContactPoint, { id: member.id }, 'version', 1);
    }
    await this.note(tx, organisation, 'organisation.chosen', { ...choices });
  }

  /** All its addresses are erased, the contact's last. */
  async end(tx: EntityManager, id: string): Promise<void> {
    const { managerId } = await this.locked(tx, id);
    await this.data.eraseIn(tx, managerId);
  }

  async collect(db: EntityManager, contactPointId: string): Promise<unknown> {
    const organisation = await this.organisationOf.find(contactPointId, db);
    if (!organisation) return null;
    const { kind, managerId } = organisation;
    return { name: this.members.nameOf(organisation), kind, contact: managerId === contactPointId };
  }

  /** An organisation does not outlive its contact's data: nobody else may look after it. */
  async erase(tx: EntityManager, contactPointId: string): Promise<void> {
    const organisation = await this.organisationOf.find(contactPointId, tx);
    if (organisation?.managerId !== contactPointId) return;
    const others = await tx.query<AddressRow[]>(ADDRESSES, [organisation.id]);
    for (const { id, manager } of others) if (!manager) await this.takeOff(tx, organisation, id);
    await tx.query(END_ORGANISATION, [organisation.id]);
    await this.note(tx, organisation, 'organisation.ended');
  }

  /** Every kind, those that there are none of too. */
  async byKind(): Promise<KindFigures[]> {
    const rows = await this.db.query<KindFigures[]>(BY_KIND);
    const none = { organisations: 0, gets: 0, stopped: 0, asked: 0 };
    return organisationKinds.map(
      (kind) => rows.find((row) => row.kind === kind) ?? { kind, ...none },
    );
  }

  /** One that belongs is erased; of one that was only asked, or has messages of its own, the asking ends. */
  private async takeOff(tx: EntityManager, organisation: OrganisationRow, contactPointId: string) {
    const contact = await this.contacts.lock(tx, contactPointId);
    const [rows] = await tx.query<[{ confirmationId: string | null }[], number]>(UNLIST_ADDRESS, [
      ...[organisation.id, contactPointId],
    ]);
    if (contact?.residentId === organisation.residentId)
      return this.data.eraseIn(tx, contactPointId);
    const id = rows[0]?.confirmationId;
    const actor = { kind: 'resident', id: organisation.managerId } as const;
    if (id) await this.confirmations.end(tx, id, { actor });
  }

  private async locked(tx: EntityManager, id: string): Promise<OrganisationRow> {
    const [organisation] = await tx.query<OrganisationRow[]>(OPEN_ORGANISATION, [id]);
    if (!organisation) throw new Refusal('not-found', 404, 'residents/organisations:refused.ended');
    return organisation;
  }

  private note(
    tx: EntityManager,
    { id, managerId }: OrganisationRow,
    action: string,
    detail?: object,
  ): Promise<void> {
    const actor = { kind: 'resident', id: managerId } as const;
    const subject = { kind: 'organisation', id };
    return this.audit.record(tx, {
      actor,
      action,
      subject,
      ...(detail && { detail: { ...detail } }),
    });
  }
}
