import { Context } from '@temporalio/activity';
import { AudienceFreezer } from '../src/delivery/audiences/audience-freezer';
import { Books } from '../src/delivery/books/books.service';
import type { NextStep, SendEnd } from '../src/delivery/sending/rules/send-end';
import { SendingService } from '../src/delivery/sending/sending.service';
import { Activities } from '../src/platform/temporal/activities.decorator';

/** What workflow `delivery` does, and the closing balance for `messageLifecycle`. */
@Activities('delivery', 'urgent')
export class DeliveryActivities {
  constructor(
    private readonly freezer: AudienceFreezer,
    private readonly sending: SendingService,
    private readonly books: Books,
  ) {}

  /** People in the audience. */
  freezeAudience(messageId: string): Promise<number> {
    return this.freezer.freeze(messageId);
  }

  /** Ends what may no longer be sent; says what is next. */
  nextStep(messageId: string): Promise<NextStep> {
    return this.books.nextStep(messageId);
  }

  /** Stops in good order when cancelled, timed out or shut down: what began is written down first. */
  sendChunks(messageId: string): Promise<SendEnd> {
    return this.sending.sendChunks(messageId, Context.current().cancellationSignal);
  }

  /** Figures by state. */
  countDeliveries(messageId: string) {
    return this.books.counts(messageId);
  }

  /** Fails for good as `rows-still-open`, `audience-not-frozen` or `does-not-add-up`. */
  async closeBalance(messageId: string): Promise<void> {
    await this.books.close(messageId);
  }
}
