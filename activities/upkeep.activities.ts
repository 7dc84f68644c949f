import { Activities } from '../src/platform/temporal/activities.decorator';
import { Sweeps } from '../src/platform/upkeep/sweeps';

/** What workflow `upkeep` does. */
@Activities('residents')
export class UpkeepActivities {
  constructor(private readonly sweeps: Sweeps) {}

  listSweeps(): Promise<string[]> {
    return Promise.resolve(this.sweeps.names());
  }

  /** Gives how many rows it took away. */
  sweep(name: string): Promise<number> {
    return this.sweeps.run(name);
  }
}
