import { Context } from '@temporalio/activity';
import type { SendEnd } from '../src/delivery/sending/rules/send-end';
import { TextFreezer } from '../src/delivery/texts/text-freezer';
import { TextSending } from '../src/delivery/texts/text-sending.service';
import { Activities } from '../src/platform/temporal/activities.decorator';

/** What workflow `delivery` does for the texts of a message; their books are those of `DeliveryActivities`. */
@Activities('delivery', 'urgent')
export class TextActivities {
  constructor(
    private readonly freezer: TextFreezer,
    private readonly sending: TextSending,
  ) {}

  /** The id of the send. */
  freezeTexts(messageId: string): Promise<string> {
    return this.freezer.freeze(messageId);
  }

  /** Stops in good order when cancelled, timed out or shut down: what began is written down first. */
  sendTexts(sendId: string): Promise<SendEnd> {
    return this.sending.sendTexts(sendId, Context.current().cancellationSignal);
  }

  /** How many stay unknown after Notify was asked about them. */
  reconcileTexts(sendId: string): Promise<number> {
    return this.sending.reconcile(sendId);
  }
}
