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

/** What the mail says. Version 1. It quotes nothing and shows nothing but the day of our answer. */
export function askingWords({ day, yes, no }: { day: string; yes: string; no: string }): string[] {
  return [
    `On ${day} we answered a message of yours. Was what you wrote about dealt with?`,
    `Yes, it was: ${yes}`,
    `No, it was not: ${no}`,
    'If you say no, a person looks at it again. If you do nothing, it stays as it is.',
  ];
}
