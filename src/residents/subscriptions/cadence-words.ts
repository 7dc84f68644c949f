import { FIRST } from '../../platform/texts/site-languages';
import { textsIn } from '../../platform/texts/texts';
import { cadences, type Cadence } from './rules/choices';

const text = textsIn(FIRST);

/** The words of a cadence on the staff's pages. */
export const cadenceWords = Object.fromEntries(
  cadences.map((cadence) => [
    cadence,
    {
      name: text(`residents/subscriptions:cadence.${cadence}`),
      hint: text(`residents/subscriptions:cadence-hint.${cadence}`),
    },
  ]),
) as Record<Cadence, { name: string; hint: string }>;
