import { Acknowledge } from '../src/conversation/concerns/acknowledge.service';
import { DealtWith } from '../src/conversation/dealt-with/dealt-with.service';
import { Clocks, type ClockReading } from '../src/conversation/tasks/clock.service';
import { Activities } from '../src/platform/temporal/activities.decorator';

/** What workflow `concern` does. */
@Activities('conversation')
export class ConcernActivities {
  constructor(
    private readonly acknowledging: Acknowledge,
    private readonly clocks: Clocks,
    private readonly dealtWith: DealtWith,
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

  /** When the resident is asked whether it was dealt with (ms since 1970); null when not. */
  readAsking(taskId: string): Promise<number | null> {
    return this.dealtWith.asksAt(taskId);
  }

  askWhetherDealtWith(taskId: string): Promise<void> {
    return this.dealtWith.ask(taskId);
  }
}
