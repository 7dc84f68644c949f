import type { Waiting } from '../../../staff/home/rules/waiting';

/** The board lists no more. */
const LISTED = 200;

/** What the start page says of the tasks that a person sees, and of the alarms that they may take. */
export function tasksWaiting(
  tasks: readonly { dueAt: Date | null }[],
  alarms: number,
  now: Date,
): Waiting | null {
  const late = tasks.filter(({ dueAt }) => dueAt && dueAt < now).length;
  const count = tasks.length < LISTED ? `${tasks.length}` : `${LISTED} or more`;
  const parts = [
    ...(alarms > 0 ? [alarms === 1 ? '1 alarm to take' : `${alarms} alarms to take`] : []),
    ...(late > 0 ? [`${late} overdue`] : []),
    ...(tasks.length > 0 ? [tasks.length === 1 ? '1 waits' : `${count} wait`] : []),
  ];
  return parts.length > 0 ? { words: parts.join(', '), pressing: alarms + late > 0 } : null;
}
