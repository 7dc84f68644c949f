import type { Category, Urgency } from '../../triage/vocabulary';

const QUIET = ['safe_contact', 'no_auto_reply'];
/** Other urgent matters, such as a fraud, are no danger to whoever wrote. */
const ABOUT_PEOPLE: readonly Category[] = [
  'emergency',
  'safeguarding',
  'crime_report',
  'intelligence',
  'abuse',
];

/** Whether the page must first speak of 999 and ask how to reach the person safely, and no mail may go out. */
export function readsLikeDanger(read: {
  readonly urgency: Urgency;
  readonly category: Category;
  readonly flags: readonly string[];
}): boolean {
  if (read.urgency === 'immediate' || read.flags.some((flag) => QUIET.includes(flag))) return true;
  return read.urgency === 'urgent' && ABOUT_PEOPLE.includes(read.category);
}
