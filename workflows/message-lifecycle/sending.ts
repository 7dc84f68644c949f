import {
  ParentClosePolicy,
  WorkflowIdReusePolicy,
  isCancellation,
  proxyActivities,
  startChild,
  workflowInfo,
  type ChildWorkflowHandle,
} from '@temporalio/workflow';
import type { DeliveryActivities } from '../../activities/delivery.activities';
import { queueBeside } from '../../src/platform/temporal/rules/queues';
import type { State } from '../../src/publishing/messages/rules/life';
import type { delivery } from '../delivery/delivery.workflow';

/** What delivery hears of a state; the others are none of its business. */
const signalOf: Partial<Record<State, 'pause' | 'resume' | 'withdraw'>> = {
  paused: 'pause',
  sending: 'resume',
  withdrawn: 'withdraw',
};

/** Of 1 to 5; 3 is what every other message has. Its activities inherit it. */
const AHEAD_OF_BULK = 2;

/** What a release says of how it goes out. A history from before there were texts has no word of them. */
interface Begin {
  readonly urgent: boolean;
  readonly correction: boolean;
  readonly texts?: boolean;
}

/** The children that deliver, one a channel, and what they were told. */
export class Sending {
  private readonly children: ChildWorkflowHandle<typeof delivery>[] = [];
  private told: State = 'sending';

  constructor(private readonly messageId: string) {}

  /**
   * Starts the delivery by each channel, at most once a message. It outlives a terminated parent: rows in flight
   * need their end states, and a withdrawal is the way to stop.
   */
  async begin({ urgent, correction, texts }: Begin): Promise<void> {
    for (const channel of texts ? (['email', 'sms'] as const) : (['email'] as const))
      this.children.push(
        await startChild<typeof delivery>('delivery', {
          workflowId: `delivery/${this.messageId}/${channel}`,
          workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
          taskQueue: this.queue(urgent),
          parentClosePolicy: ParentClosePolicy.ABANDON,
          args: [this.messageId, channel],
          ...(correction && { priority: { priorityKey: AHEAD_OF_BULK } }),
        }),
      );
  }

  /** Until every recipient has an end state; texts have their closing balance by then. */
  async end(): Promise<void> {
    for (const child of this.children) await child.result();
  }

  /** Delivery reads the state in PostgreSQL; the signal only wakes it. One that ended needs no waking. */
  async tell(state: State): Promise<void> {
    const signal = signalOf[state];
    if (this.children.length === 0 || !signal || state === this.told) return;
    this.told = state;
    for (const child of this.children)
      try {
        await child.signal(signal);
      } catch (error) {
        if (isCancellation(error)) throw error;
      }
  }

  /** The closing balance, by the workers that deliver. */
  async balance(urgent: boolean): Promise<void> {
    // Set-wide sums over up to a million rows take seconds; it fails for good when they do not add up.
    const books = proxyActivities<DeliveryActivities>({
      taskQueue: this.queue(urgent),
      startToCloseTimeout: '5 minutes',
      heartbeatTimeout: '15 seconds',
      retry: { maximumInterval: '10 seconds' },
    });
    await books.closeBalance(this.messageId);
  }

  private queue(urgent: boolean): string {
    return queueBeside(workflowInfo().taskQueue, urgent ? 'urgent' : 'delivery');
  }
}
