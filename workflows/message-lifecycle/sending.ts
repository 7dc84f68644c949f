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

/** The child that delivers, and what it was told. */
export class Sending {
  private child?: ChildWorkflowHandle<typeof delivery>;
  private told: State = 'sending';

  constructor(private readonly messageId: string) {}

  /**
   * Starts the delivery, at most once a message. It outlives a terminated parent: rows in flight need
   * their end states, and a withdrawal is the way to stop.
   */
  async begin(urgent: boolean, correction: boolean): Promise<void> {
    this.child = await startChild<typeof delivery>('delivery', {
      workflowId: `delivery/${this.messageId}/email`,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      taskQueue: this.queue(urgent),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [this.messageId, 'email'],
      ...(correction && { priority: { priorityKey: AHEAD_OF_BULK } }),
    });
  }

  /** Until every recipient has an end state. */
  async end(): Promise<void> {
    await this.child?.result();
  }

  /** Delivery reads the state in PostgreSQL; the signal only wakes it. One that ended needs no waking. */
  async tell(state: State): Promise<void> {
    const signal = signalOf[state];
    if (!this.child || !signal || state === this.told) return;
    this.told = state;
    try {
      await this.child.signal(signal);
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
