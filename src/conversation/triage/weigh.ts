import { cases } from './rules/cases';
import type { Case, Sign } from './rules/rule';
import { higher, type Flag, type Urgency } from './vocabulary';

export interface Weighed {
  top: Case | null;
  urgency: Urgency;
  flags: Set<Flag>;
}

/** The gravest sign names the case; the highest urgency among all signs is its urgency. */
export function weigh(signs: readonly Sign[]): Weighed {
  const flags = new Set<Flag>();
  let top: Case | null = null;
  let urgency: Urgency = 'none';
  for (const sign of signs) {
    for (const flag of sign.flags) flags.add(flag);
    if (!sign.case) continue;
    urgency = higher(urgency, sign.case.urgency);
    if (!top || sign.case.weight > top.weight) top = sign.case;
  }
  return { top, urgency, flags };
}

/** What follows from what was found. Only adds. */
export function complete(flags: Set<Flag>): void {
  if (flags.has('forced_marriage')) flags.add('safe_contact');
  if (flags.has('suicide_risk')) flags.add('no_auto_reply');
  if (flags.has('safe_contact')) flags.add('no_auto_reply');
  if (flags.has('firearm')) flags.add('weapon');
  if (flags.has('threat_to_life') || flags.has('threat_to_staff')) flags.add('threat');
  if (flags.has('child') && flags.has('exploitation')) flags.add('high_risk');
}

/** Fear or a present danger beside something quieter lifts it. */
export const lifts: readonly { when: (flags: ReadonlySet<Flag>) => boolean; case: Case }[] = [
  { when: (f) => f.has('domestic_abuse') && f.has('weapon'), case: cases.life },
  { when: (f) => f.has('domestic_abuse') && f.has('threat_to_life'), case: cases.life },
  { when: (f) => f.has('hate_crime'), case: { ...cases.crimeUrgent, weight: 67 } },
  { when: (f) => f.has('abuse_of_position'), case: cases.abuseOfPosition },
];
