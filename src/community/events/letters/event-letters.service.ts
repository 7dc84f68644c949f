import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forceIn } from '../../../platform/brand/force';
import { Settings } from '../../../platform/config/settings';
import { Letters } from '../../../platform/mail/letters';
import { Tokens } from '../../../platform/security/tokens';
import { FIRST, addressIn } from '../../../platform/texts/site-languages';
import { languagesOf } from '../../../residents/contact-points/languages-of';
import { ContactPoints } from '../../../residents/contact-points/contact-points.service';
import type { CommunityEvent } from '../event.entity';
import { whenWords } from '../rules/event-times';
import { whenSaid } from '../when-said';
import { eventLetter, type EventLetterKind } from './event-letter-texts';

/** Who gets a letter about an event: by a booking, or because they follow it. */
export interface Addressee {
  readonly contactPointId: string;
  /** Of the booking; null for who only follows the event. */
  readonly people: number | null;
  readonly waiting?: boolean;
  /** The booking, for the question afterwards. */
  readonly id?: string;
  /** Why one who only follows it is told. */
  readonly interestId?: string | null;
}

/** Of the token in the letter after the event. */
export const RATE_PURPOSE = 'rate-event';

/** Posts the fixed letters of events. */
@Injectable()
export class EventLetters {
  constructor(
    private readonly settings: Settings,
    private readonly contacts: ContactPoints,
    private readonly letters: Letters,
    private readonly tokens: Tokens,
  ) {}

  /**
   * One letter each. Who booked and then stopped all messages still hears of the booking, which is their own matter;
   * who only follows hears while confirmed.
   */
  async post(
    tx: EntityManager,
    event: CommunityEvent,
    kind: EventLetterKind,
    to: readonly Addressee[],
    reason: string | null = null,
  ): Promise<void> {
    const { FORCE_ZONE, PUBLIC_URL } = this.settings;
    const ids = to.map(({ contactPointId }) => contactPointId);
    const addresses = await this.contacts.addressOf(tx, ids, { alsoUnsubscribed: true });
    const { title, place } = event;
    const languages = await languagesOf(tx, ids);
    const known = { title, place, reason, page: `${PUBLIC_URL}/events/${event.id}` };
    for (const { contactPointId, people, waiting = false, interestId, id } of to) {
      const address = addresses.get(contactPointId);
      if (!address) continue;
      const link = (path: string, purpose: string, of: string | null | undefined) =>
        of ? `${PUBLIC_URL}/${path}/${this.tokens.mint(purpose, of)}` : null;
      const stop = people === null ? link('unsubscribe', 'unfollow', interestId) : null;
      const asked = kind === 'question' ? link('rate-event', RATE_PURPOSE, id) : null;
      const language = languages.get(contactPointId) ?? FIRST;
      const rate = asked && addressIn(language, asked);
      const when = whenWords(event.startsAt, event.endsAt, FORCE_ZONE, whenSaid(language));
      const facts = { ...known, when, people, waiting, stop, rate };
      const { name, site, address: whereabouts } = forceIn(this.settings, language);
      const sender = { name, site, address: whereabouts, language };
      const letter = eventLetter(kind, facts, sender);
      await this.letters.post(tx, { to: address, ...letter });
    }
  }
}
