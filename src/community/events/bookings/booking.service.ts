import { Injectable } from '@nestjs/common';
import { Idempotency } from '../../../platform/http/idempotency';
import { Interests } from '../../../residents/interests/interests.service';
import type { ProofDto } from '../../../residents/interests/follow.dto';
import { ProofOfAddress } from '../../../residents/proof/proof-of-address.service';
import { EventsService } from '../events.service';
import { whyNotBook, type BookingState } from '../rules/places';
import type { BookDto } from './bookings.dto';
import { Bookings, bookingRefused } from './bookings.service';

/** What a code is asked for. */
export type PlacePurpose = 'book-place' | 'leave-place';

/** The two steps of taking or giving up a place, for page and API: an address gets a code, and the code does it. */
@Injectable()
export class Booking {
  constructor(
    private readonly events: EventsService,
    private readonly bookings: Bookings,
    private readonly interests: Interests,
    private readonly proof: ProofOfAddress,
    private readonly idempotency: Idempotency,
  ) {}

  /** Mails a code to the address if it gets our messages. Gives the token of the second step, never for a URL. */
  async ask(
    id: string,
    purpose: PlacePurpose,
    email: string,
    caller: string,
    key: string | undefined,
  ): Promise<string> {
    const blocker = whyNotBook(await this.events.open(id), new Date());
    if (blocker) throw bookingRefused(blocker);
    return this.proof.ask(purpose, email, caller, key);
  }

  /** A repeat by the same key gives the same answer. 422 `wrong-code`, 409 by a booking blocker. */
  async book(id: string, given: BookDto, key: string | undefined): Promise<BookingState> {
    const { proof, code, people, name, wantsNews = false } = given;
    await this.events.open(id);
    const caller = `book-place/${this.proof.personOf('book-place', proof)}`;
    const again = await this.idempotency.answered(caller, key);
    const proven = again ? null : await this.proof.check('book-place', proof, code);
    // The name stands in the booking alone, not in the request that is remembered.
    return this.idempotency.once(caller, key, { book: id, people }, async (tx) => {
      await this.proof.spend(tx, proven!);
      const state = await this.bookings.book(tx, id, proven!, { people, name });
      const event = { kind: 'event', id };
      if (wantsNews) await this.interests.follow(tx, event, proven!.contactPointId);
      return state;
    });
  }

  /** 422 `wrong-code`, 409 `no-place-of-yours`. */
  async leave(id: string, { proof, code }: ProofDto, key: string | undefined): Promise<void> {
    await this.events.open(id);
    const caller = `leave-place/${this.proof.personOf('leave-place', proof)}`;
    if (await this.idempotency.answered(caller, key)) return;
    const proven = await this.proof.check('leave-place', proof, code);
    await this.idempotency.once(caller, key, { leave: id }, async (tx) => {
      await this.proof.spend(tx, proven);
      await this.bookings.leave(tx, id, proven);
      return null;
    });
  }
}
