import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContactPoints } from '../contact-points/contact-points.service';
import { confirmLetter, reminderLetter } from '../letters/letter-texts';
import { invitedLetter } from '../letters/invited-letter';
import { openedLetter } from '../letters/opened-letter';
import { ResidentLetters } from '../letters/resident-letters';
import { ResidentLinks } from '../links/resident-links';
import { Confirmation } from './confirmation.entity';

const kinds = {
  ask: { column: 'askedLetterId', letter: confirmLetter },
  remind: { column: 'remindedLetterId', letter: reminderLetter },
} as const;

/** The two mails of a sign-up. Each is posted once, however often it is asked for. */
@Injectable()
export class ConfirmationLetters {
  constructor(
    private readonly db: DataSource,
    private readonly contacts: ContactPoints,
    private readonly letters: ResidentLetters,
    private readonly links: ResidentLinks,
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
      if (why !== 'sign-up' && kind === 'remind') return;
      const never = this.links.unsubscribe(confirmation.contactPointId);
      const invited = { opened: openedLetter, imported: invitedLetter, 'sign-up': letter };
      const letterId = await this.letters.post(tx, address, (force) =>
        invited[why](force, link, never),
      );
      await tx.update(Confirmation, { id: confirmationId }, { [column]: letterId });
    });
  }
}
