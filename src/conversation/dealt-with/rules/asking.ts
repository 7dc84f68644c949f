import type { Texts } from '../../../platform/texts/texts';
import type { Urgency } from '../../triage/vocabulary';

const DAY = 86_400_000;

/** When the resident is asked whether it was dealt with. Elapsed days; null where nobody is asked. */
export function asksAt(answeredAt: Date, days: number): Date | null {
  return days === 0 ? null : new Date(answeredAt.getTime() + days * DAY);
}

/** How soon what was not dealt with is looked at again: what was grave comes first, but nobody is in danger by now. */
export function urgencyOnceMore(urgency: Urgency): 'priority' | 'standard' {
  return ['immediate', 'urgent', 'priority'].includes(urgency) ? 'priority' : 'standard';
}

interface Facts {
  /** Of our answer, in words. */
  readonly day: string;
  readonly yes: string;
  readonly no: string;
}

/** What the mail says. Version 1. It quotes nothing and shows nothing but the day of our answer. */
export const askingWords = (t: Texts, { day, yes, no }: Facts): string[] => [
  t('conversation/dealt-with:letter.asked', { day }),
  t('conversation/dealt-with:letter.yes', { link: yes }),
  t('conversation/dealt-with:letter.no', { link: no }),
  t('conversation/dealt-with:letter.if-no'),
];
