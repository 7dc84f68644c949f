import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RateLimits } from '../../platform/http/rate-limits';
import { ConfirmationsService } from '../confirmations/confirmations.service';
import { ContactPoints } from '../contact-points/contact-points.service';
import { languagesOf } from '../contact-points/languages-of';
import { alreadyLetter } from '../letters/letter-texts';
import { ResidentLetters } from '../letters/resident-letters';
import { ResidentLinks } from '../links/resident-links';
import type { Choices } from '../subscriptions/rules/choices';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';

/** Nobody's inbox can be flooded through us, nor can one caller try many addresses. */
const perAddress = { points: 3, seconds: 60 * 60 };
const perCaller = { points: 30, seconds: 60 * 60 };

/** Takes sign-ups. Whoever asks learns nothing about whether an address is known. */
@Injectable()
export class SignUpsService {
  constructor(
    private readonly limits: RateLimits,
    private readonly contacts: ContactPoints,
    private readonly confirmations: ConfirmationsService,
    private readonly subscriptions: SubscriptionsService,
    private readonly letters: ResidentLetters,
    private readonly links: ResidentLinks,
  ) {}

  /** Call before the transaction: what was taken stays taken. Throws 429 `too-many-requests`. */
  async takeFrom(caller: string, address: string): Promise<void> {
    await this.limits.take('sign-up-caller', caller, perCaller);
    await this.limits.take('sign-up-address', this.indexOf(address), perAddress);
  }

  /** Stands for the address wherever it must not be written. */
  indexOf(address: string): string {
    return this.contacts.indexOf(address).toString('hex');
  }

  /** Asks for confirmation; an address that gets our messages already is only told so. */
  async ask(tx: EntityManager, address: string, choices: Choices): Promise<void> {
    await this.subscriptions.assertChoosable(choices, tx);
    const contact = await this.contacts.findOrAdd(tx, address);
    // An address may be known for a concern alone, and then gets no messages yet.
    if (contact.state !== 'confirmed' || !(await this.subscriptions.has(tx, contact.id))) {
      await this.confirmations.open(tx, contact.id, choices);
      return;
    }
    const link = this.links.preferences(contact.id);
    const readIn = choices.language ?? (await languagesOf(tx, [contact.id])).get(contact.id);
    await this.letters.post(tx, address, (force) => alreadyLetter(force, link), readIn);
  }
}
