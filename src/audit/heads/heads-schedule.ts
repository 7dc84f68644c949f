import { HasRecurring, type Recurring } from '../../platform/temporal/recurring.decorator';
import { queues } from '../../platform/temporal/rules/queues';

/** At night by the force's clock, after the upkeep. After an outage one late run is enough: it makes up for missed days. */
@HasRecurring()
export class HeadsSchedule {
  readonly recurring: readonly Recurring[] = [
    {
      ...{ id: 'audit-head', workflow: 'auditHead', queue: queues.residents, args: [] },
      ...{ at: { hour: 3, minute: 50 }, catchUpMs: 86_400_000 },
    },
  ];
}
