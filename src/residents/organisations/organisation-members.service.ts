import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Vault } from '../../platform/security/vault';
import { refusedConfirmation } from '../confirmations/confirm-links';
import { ConfirmationsService } from '../confirmations/confirmations.service';
import { ConfirmedChoices } from '../confirmations/confirmed-choices.service';
import type { ContactPoint } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';
import { addressInUseLetter } from '../letters/organisation-letters';
import { ResidentLetters } from '../letters/resident-letters';
import { ResidentLinks } from '../links/resident-links';
import type { Choices } from '../subscriptions/rules/choices';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import type { OrganisationRow } from './organisation-of.service';
import {
  ADD_ORGANISATION,
  END_EMPTY_RESIDENT,
  JOIN_ORGANISATION,
  LIST_ADDRESS,
  NOTE_CONFIRMATION,
  OPEN_ORGANISATION,
} from './organisations.queries';
import type { OrganisationKind } from './rules/organisation';

/** What an organisation is before its contact pressed the button: sealed in the confirmation, and nowhere else. */
export interface AskedOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly others: readonly string[];
  readonly choices: Choices;
}

/** What another address waits with. */
interface AskedAddress {
  readonly name: string;
  readonly organisationId: string;
}

const NAME_PURPOSE = 'organisation.name';

/** How addresses come to an organisation: each by the button in its own mail. */
@Injectable()
export class OrganisationMembers implements OnModuleInit {
  constructor(
    private readonly vault: Vault,
    private readonly audit: AuditService,
    private readonly contacts: ContactPoints,
    private readonly confirmations: ConfirmationsService,
    private readonly choices: ConfirmedChoices,
    private readonly subscriptions: SubscriptionsService,
    private readonly letters: ResidentLetters,
    private readonly links: ResidentLinks,
  ) {}

  onModuleInit(): void {
    this.choices.onOrganisation((tx, contact, asked, at) =>
      'organisationId' in (asked as object)
        ? this.join(tx, contact, asked as AskedAddress, at)
        : this.begin(tx, contact, asked as AskedOrganisation, at),
    );
  }

  /** Asks the contact; nothing of the organisation is kept before they answer. */
  async ask(tx: EntityManager, contact: string, asked: AskedOrganisation): Promise<void> {
    await this.subscriptions.assertChoosable(asked.choices, tx);
    const point = await this.contacts.findOrAdd(tx, contact);
    if (await this.inUse(tx, point)) await this.tell(tx, point, contact);
    else await this.confirmations.openForOrganisation(tx, point.id, asked);
  }

  /** Asks another address. One that has messages of its own is only told. False when it is listed already. */
  async invite(tx: EntityManager, organisation: OrganisationRow, address: string) {
    const point = await this.contacts.findOrAdd(tx, address);
    const listed = await tx.query<unknown[]>(LIST_ADDRESS, [organisation.id, point.id]);
    if (listed.length === 0) return false;
    if (await this.inUse(tx, point)) {
      await this.tell(tx, point, address);
      return true;
    }
    const asked: AskedAddress = {
      name: this.nameOf(organisation),
      organisationId: organisation.id,
    };
    const id = await this.confirmations.openForOrganisation(tx, point.id, asked);
    await tx.query(NOTE_CONFIRMATION, [organisation.id, point.id, id]);
    return true;
  }

  nameOf({ sealedName }: Pick<OrganisationRow, 'sealedName'>): string {
    return this.vault.open(sealedName, NAME_PURPOSE);
  }

  private async begin(
    tx: EntityManager,
    contact: ContactPoint,
    { name, kind, others, choices }: AskedOrganisation,
    askedAt: Date,
  ): Promise<void> {
    await this.assertFree(tx, contact);
    const sealedName = this.vault.seal(name, NAME_PURPOSE);
    const [made] = await tx.query<[{ id: string; residentId: string }]>(ADD_ORGANISATION, [
      ...[kind, sealedName, choices, contact.id],
    ]);
    const organisation = { ...made, kind, choices, sealedName, managerId: contact.id };
    await tx.query(LIST_ADDRESS, [made.id, contact.id]);
    await this.take(tx, contact, organisation, askedAt);
    for (const address of others) await this.invite(tx, organisation, address);
    await this.audit.record(tx, {
      actor: { kind: 'resident', id: contact.id },
      action: 'organisation.signed-up',
      subject: { kind: 'organisation', id: made.id },
      detail: { kind, asked: others.length },
    });
  }

  private async join(
    tx: EntityManager,
    contact: ContactPoint,
    { organisationId }: AskedAddress,
    askedAt: Date,
  ): Promise<void> {
    const [organisation] = await tx.query<OrganisationRow[]>(OPEN_ORGANISATION, [organisationId]);
    if (!organisation) throw refusedConfirmation('expired-token');
    await this.assertFree(tx, contact);
    await this.take(tx, contact, organisation, askedAt);
  }

  private async take(
    tx: EntityManager,
    contact: ContactPoint,
    { residentId, choices }: OrganisationRow,
    askedAt: Date,
  ): Promise<void> {
    await tx.query(JOIN_ORGANISATION, [contact.id, residentId]);
    await tx.query(END_EMPTY_RESIDENT, [contact.residentId]);
    await this.subscriptions.setTo(tx, contact.id, choices);
    await this.subscriptions.agree(tx, contact.id, askedAt);
  }

  private inUse(tx: EntityManager, { id, state }: ContactPoint): Promise<boolean> {
    return state === 'confirmed' ? this.subscriptions.has(tx, id) : Promise.resolve(false);
  }

  private async tell(tx: EntityManager, { id }: ContactPoint, address: string): Promise<void> {
    const link = this.links.preferences(id);
    await this.letters.post(tx, address, (force) => addressInUseLetter(force, link));
  }

  /** They may have signed up for themselves while this waited. */
  private async assertFree(tx: EntityManager, contact: ContactPoint): Promise<void> {
    if (await this.inUse(tx, contact))
      throw new Refusal('address-in-use', 409, 'residents/organisations:refused.in-use');
  }
}
