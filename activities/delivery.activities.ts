import { Context } from '@temporalio/activity';
import { AudienceFreezer } from '../src/delivery/audiences/audience-freezer';
import { Books } from '../src/delivery/books/books.service';
import { DatabaseGuard } from '../src/delivery/hold/database-guard.service';
import { DigestFreezer } from '../src/delivery/digests/digest-freezer';
import type { DigestCadence } from '../src/delivery/digests/rules/may-carry';
import type { NextStep, SendEnd } from '../src/delivery/sending/rules/send-end';
import { SendingService } from '../src/delivery/sending/sending.service';
import { Activities } from '../src/platform/temporal/activities.decorator';

/** What workflows `delivery` and `digest` do, and the closing balance for `messageLifecycle`. */
@Activities('delivery', 'urgent')
export class DeliveryActivities {
  constructor(
    private readonly freezer: AudienceFreezer,
    private readonly digests: DigestFreezer,
    private readonly sending: SendingService,
    private readonly books: Books,
    private readonly guard: DatabaseGuard,
  ) {}

  /** People in the audience. */
  freezeAudience(messageId: string): Promise<number> {
    return this.freezer.freeze(messageId);
  }

  /** People who get this digest. */
  freezeDigest(digestId: string, cadence: DigestCadence): Promise<number> {
    return this.digests.freeze(digestId, cadence);
  }

  /** Ends what may no longer be sent; says what is next. */
  async nextStep(sendId: string): Promise<NextStep> {
    await this.guard.ask();
    return this.books.nextStep(sendId);
  }

  /** Stops in good order when cancelled, timed out or shut down: what began is written down first. */
  sendChunks(sendId: string): Promise<SendEnd> {
    const stop = Context.current().cancellationSignal;
    return this.guard.during(() => this.sending.sendChunks(sendId, stop));
  }

  /** Figures by state. */
  countDeliveries(sendId: string) {
    return this.books.counts(sendId);
  }

  /** Fails for good as `rows-still-open`, `audience-not-frozen` or `does-not-add-up`. */
  async closeBalance(sendId: string): Promise<void> {
    await this.books.close(sendId);
  }
}
