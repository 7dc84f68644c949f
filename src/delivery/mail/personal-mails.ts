import { asBytes } from '../../platform/mail/smtp/wire-form';
import type { Tokens } from '../../platform/security/tokens';
import { fill, isSafe, onTheWire, type Form } from './rules/slots';

/** One mail ready for the relay: envelope sender and recipient, and its bytes, one a character. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly raw: string;
}
export interface Addressee {
  readonly deliveryId: string;
  readonly contactPointId: string;
  readonly address: string;
  /** Their delivery of an earlier message that this one belongs to. */
  readonly earlierId?: string;
  /** What makes them follow the one thing that the mail is about: its link stops that. */
  readonly interestId?: string | null;
}

/** A message's mail as an answer to an earlier one, and standing alone. */
export interface Forms {
  readonly threaded: Form;
  readonly alone: Form;
}

/** A link in a mail stays good for this long; unsubscribing works for ever (promise 10). */
const PREFERENCES_DAYS = 30;

/** The mails of one mailing. Tokens are made here, since each names its person. */
export class PersonalMails {
  private readonly preferencesUntil = new Date(Date.now() + PREFERENCES_DAYS * 86_400_000);

  constructor(
    private readonly forms: Forms,
    private readonly tokens: Tokens,
    private readonly mailDomain: string,
  ) {}

  /** Null when the address cannot stand in a header or an envelope as it is. */
  for(one: Addressee): Envelope | null {
    const { deliveryId, contactPointId, address, earlierId, interestId } = one;
    const values = {
      delivery: deliveryId,
      earlier: earlierId ?? 'none',
      reply: this.tokens.mint('reply', deliveryId),
      unsubscribe: interestId
        ? this.tokens.mint('unfollow', interestId)
        : this.tokens.mint('unsubscribe', contactPointId),
      preferences: this.tokens.mint('preferences', contactPointId, {
        expires: this.preferencesUntil,
      }),
    };
    const to = onTheWire(address);
    if (!to || !Object.values(values).every(isSafe)) return null;
    const bounce = `bounce+${this.tokens.mint('bounce', deliveryId)}@${this.mailDomain}`;
    return {
      from: bounce,
      to,
      raw: fill(earlierId ? this.forms.threaded : this.forms.alone, {
        ...values,
        to: asBytes(to),
      }),
    };
  }
}
