import type { Waiting } from '../../../staff/home/rules/waiting';

/** What the start page says of a person's desk. */
export function decisionsWaiting(desk: readonly { escalatedAt: Date | null }[]): Waiting | null {
  if (desk.length === 0) return null;
  const late = desk.filter(({ escalatedAt }) => escalatedAt !== null).length;
  const words = desk.length === 1 ? '1 waits for you' : `${desk.length} wait for you`;
  return {
    words: late > 0 ? `${words}, ${late} for too long` : words,
    pressing: late > 0,
  };
}
