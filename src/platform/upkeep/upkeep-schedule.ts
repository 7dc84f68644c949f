import { HasRecurring, type Recurring } from '../temporal/recurring.decorator';
import { queues } from '../temporal/rules/queues';

/** At night by the force's clock. After an outage one late run is enough: it takes all that has gathered. */
@HasRecurring()
export class UpkeepSchedule {
  readonly recurring: readonly Recurring[] = [
    {
      ...{ id: 'upkeep', workflow: 'upkeep', queue: queues.residents, args: [] },
      ...{ at: { hour: 3, minute: 20 }, catchUpMs: 86_400_000 },
    },
  ];
}
