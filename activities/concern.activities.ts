import { Acknowledge } from '../src/conversation/concerns/acknowledge.service';
import { Clocks, type ClockReading } from '../src/conversation/tasks/clock.service';
import { Activities } from '../src/platform/temporal/activities.decorator';

/** What workflow `concern` does. */
@Activities('conversation')
export class ConcernActivities {
  constructor(
    private readonly acknowledging: Acknowledge,
    private readonly clocks: Clocks,
  ) {}

  acknowledge(concernId: string, taskId: string): Promise<void> {
    return this.acknowledging.once(concernId, taskId);
  }

  readClock(taskId: string): Promise<ClockReading> {
    return this.clocks.read(taskId);
  }

  strikeClock(taskId: string): Promise<void> {
    return this.clocks.strike(taskId);
  }
}
