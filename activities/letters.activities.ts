import { DatabaseGuard } from '../src/delivery/hold/database-guard.service';
import { Activities } from '../src/platform/temporal/activities.decorator';
import { LetterSending, type LetterEnd } from '../src/platform/mail/letter-sending';

/** What workflow `letter` does. */
@Activities('letters')
export class LettersActivities {
  constructor(
    private readonly sending: LetterSending,
    private readonly guard: DatabaseGuard,
  ) {}

  /** One attempt. Throws `relay-says-later` or `sending-held` when it is worth another. */
  async sendLetter(letterId: string): Promise<LetterEnd> {
    await this.guard.ask();
    return this.sending.attempt(letterId);
  }
}
