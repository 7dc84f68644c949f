import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { ContactPoints } from '../contact-points/contact-points.service';
import { languagesOf } from '../contact-points/languages-of';
import { confirmLetter, reminderLetter } from '../letters/letter-texts';
import { invitedLetter } from '../letters/invited-letter';
import { openedLetter } from '../letters/opened-letter';
import { organisationAddressLetter, organisationLetter } from '../letters/organisation-letters';
import { ResidentLetters } from '../letters/resident-letters';
import { ResidentLinks } from '../links/resident-links';
import { CHOICES_PURPOSE, Confirmation } from './confirmation.entity';

const kinds = {
  ask: { column: 'askedLetterId', letter: confirmLetter },
  remind: { column: 'remindedLetterId', letter: reminderLetter },
} as const;

interface AskedByOrganisation {
  readonly name: string;
  /** Missing where the organisation itself waits for its contact. */
  readonly organisationId?: string;
}

/** The two mails of a sign-up. Each is posted once, however often it is asked for. */
@Injectable()
export class ConfirmationLetters {
  constructor(
    private readonly db: DataSource,
    private readonly contacts: ContactPoints,
    private readonly letters: ResidentLetters,
    private readonly links: ResidentLinks,
    private readonly vault: Vault,
  ) {}

  async post(kind: keyof typeof kinds, confirmationId: string): Promise<void> {
    const { column, letter } = kinds[kind];
    await this.db.transaction(async (tx) => {
      const confirmation = await tx.findOneOrFail(Confirmation, {
        where: { id: confirmationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (confirmation.state !== 'asked' || confirmation[column]) return;
      const contact = await this.contacts.byId(tx, confirmation.contactPointId);
      const address = contact && this.contacts.addressIn(contact);
      if (!address) return;
      const link = this.links.confirm(confirmationId, confirmation.expiresAt);
      const { why } = confirmation;
      const invited = why === 'opened' || why === 'imported';
      if (invited && kind === 'remind') return;
      const never = this.links.unsubscribe(confirmation.contactPointId);
      const asking = {
        'sign-up': letter,
        opened: openedLetter,
        imported: invitedLetter,
        organisation: kind === 'ask' ? this.ofOrganisation(confirmation) : letter,
      };
      const letterId = await this.letters.post(
        tx,
        address,
        (force) => asking[why](force, link, never),
        await this.languageOf(tx, confirmation),
      );
      await tx.update(Confirmation, { id: confirmationId }, { [column]: letterId });
    });
  }

  /** What they chose to read with the sign-up that waits, or before. */
  private async languageOf(tx: EntityManager, { contactPointId, sealedChoices }: Confirmation) {
    const chosen = sealedChoices
      ? (JSON.parse(this.vault.open(sealedChoices, CHOICES_PURPOSE)) as { language?: string })
      : {};
    return chosen.language ?? (await languagesOf(tx, [contactPointId])).get(contactPointId);
  }

  /** To the one who is to look after it, or to another address of it. */
  private ofOrganisation({ why, sealedChoices }: Confirmation) {
    return (force: { name: string; site: string }, link: string) => {
      if (why !== 'organisation' || !sealedChoices) throw new Error('No organisation asks here');
      const asked = this.vault.open(sealedChoices, CHOICES_PURPOSE);
      const { name, organisationId } = JSON.parse(asked) as AskedByOrganisation;
      return (organisationId ? organisationAddressLetter : organisationLetter)(force, link, name);
    };
  }
}
