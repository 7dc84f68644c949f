import { HasRecurring, type Recurring } from '../../platform/temporal/recurring.decorator';
import { queues } from '../../platform/temporal/rules/queues';
import type { DigestCadence } from './rules/may-carry';
import { DIGEST_HOUR } from './rules/next-digest';

const DAY_MS = 86_400_000;

const digest = (cadence: DigestCadence) => ({
  id: `digest-${cadence}`,
  workflow: 'digest',
  queue: queues.delivery,
  args: [cadence],
});

/** The daily digest, and the weekly one on Fridays. After an outage one late digest is enough: it takes all that waits. */
@HasRecurring()
export class DigestSchedules {
  readonly recurring: readonly Recurring[] = [
    { ...digest('daily'), at: { hour: DIGEST_HOUR }, catchUpMs: DAY_MS },
    { ...digest('weekly'), at: { dayOfWeek: 'FRIDAY', hour: DIGEST_HOUR }, catchUpMs: 6 * DAY_MS },
  ];
}
