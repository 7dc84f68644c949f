import { Activities } from '../src/platform/temporal/activities.decorator';
import { LetterSending, type LetterEnd } from '../src/platform/mail/letter-sending';

/** What workflow `letter` does. */
@Activities('letters')
export class LettersActivities {
  constructor(private readonly sending: LetterSending) {}

  /** One attempt. Throws `relay-says-later` when it is worth another. */
  sendLetter(letterId: string): Promise<LetterEnd> {
    return this.sending.attempt(letterId);
  }
}
