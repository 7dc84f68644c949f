import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { ContactPoint } from '../contact-points/contact-point.entity';
import { ResidentPlaces } from '../places/resident-places.service';
import type { WithPlaces } from '../places/rules/place';
import type { Choices } from '../subscriptions/rules/choices';
import type { WithConsent } from '../subscriptions/rules/wording';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { START_WAITING } from '../waiting-list/waiting-list.queries';
import { refusedConfirmation } from './confirm-links';
import { CHOICES_PURPOSE, type Confirmation } from './confirmation.entity';

/** The page says so beside the button. $1 contact point. */
const OF_AGE = `
  UPDATE resident SET of_age = true FROM contact_point
  WHERE contact_point.id = $1 AND resident.id = contact_point.resident_id AND of_age IS NULL`;

type Chosen = Choices & WithPlaces & WithConsent;

type ForOrganisation = (
  tx: EntityManager,
  contact: ContactPoint,
  asked: unknown,
  askedAt: Date,
) => Promise<void>;

/** What the button of a mail brings about, by why it was mailed. */
@Injectable()
export class ConfirmedChoices {
  private forOrganisation?: ForOrganisation;

  constructor(
    private readonly vault: Vault,
    private readonly subscriptions: SubscriptionsService,
    private readonly places: ResidentPlaces,
  ) {}

  /** What it does for an address of an organisation, in its transaction. */
  onOrganisation(act: ForOrganisation): void {
    this.forOrganisation = act;
  }

  /** Choices take effect, and consent is kept. `seenIn`: the page's language. Gives what the log may say of it. */
  async take(
    tx: EntityManager,
    contact: ContactPoint,
    confirmation: Confirmation,
    seenIn?: string,
  ): Promise<object> {
    const { createdAt, why } = confirmation;
    const choices = this.choicesIn(confirmation);
    if (why === 'organisation') await this.forOrganisation!(tx, contact, choices, createdAt);
    else if (why === 'opened') await this.startWaiting(tx, contact, createdAt);
    // Of a list nobody agreed to anything before this button.
    else if (why === 'imported')
      await this.apply(tx, contact, { ...choices, agreedIn: seenIn }, new Date());
    else await this.apply(tx, contact, choices, createdAt);
    if (choices.places) await this.places.setTo(tx, contact.id, choices.places);
    return why === 'organisation' ? {} : logged(choices);
  }

  private async apply(
    tx: EntityManager,
    { id }: ContactPoint,
    choices: Choices & WithConsent,
    agreedAt: Date,
  ) {
    await tx.update(
      ContactPoint,
      { id },
      { state: 'confirmed', confirmedAt: new Date(), pausedUntil: null },
    );
    await tx.increment(ContactPoint, { id }, 'version', 1);
    await tx.query(OF_AGE, [id]);
    await this.subscriptions.setTo(tx, id, choices);
    await this.subscriptions.agree(tx, id, agreedAt, choices.agreedIn);
  }

  /** They chose when they signed up, and say now that they still want it. */
  private async startWaiting(tx: EntityManager, { id }: ContactPoint, agreedAt: Date) {
    await tx.query(START_WAITING, [id]);
    await tx.increment(ContactPoint, { id }, 'version', 1);
    await this.subscriptions.agree(tx, id, agreedAt);
  }

  private choicesIn({ sealedChoices }: Confirmation): Chosen {
    if (!sealedChoices) throw refusedConfirmation('expired-token');
    return JSON.parse(this.vault.open(sealedChoices, CHOICES_PURPOSE)) as Chosen;
  }
}

/** Where somebody's places are is no matter for the log. */
function logged({ places, ...choices }: Choices & WithPlaces): object {
  return { ...choices, ...(places && { places: places.length }) };
}
