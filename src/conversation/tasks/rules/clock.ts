/** What the clock of a task does, as shares of the time from arrival to due. */
export const clockSteps = [
  { step: 'warned-half', at: 0.5, tells: 'team' },
  { step: 'warned-late', at: 0.8, tells: 'team' },
  { step: 'escalated-sergeant', at: 1, tells: 'sergeant' },
  { step: 'escalated-inspector', at: 1.5, tells: 'inspector' },
] as const;
export type ClockStep = (typeof clockSteps)[number]['step'];
/** The clock of whoever a task was handed to has run out. */
export const HANDOVER_LATE = 'handover-late';

/**
 * The step that comes next and when, from the stored times alone: the clock is the same after any restart.
 * `taken` = how many steps were taken already. Null when none is left or the task has no clock.
 */
export function nextStep(
  arrivedAt: Date,
  dueAt: Date | null,
  taken: number,
): { step: ClockStep; at: Date } | null {
  const next = clockSteps[taken];
  if (!next || !dueAt) return null;
  const span = dueAt.getTime() - arrivedAt.getTime();
  return { step: next.step, at: new Date(arrivedAt.getTime() + span * next.at) };
}

export interface ClockedTask {
  createdAt: Date;
  dueAt: Date | null;
  escalation: number;
  handedDue: Date | null;
  handedLate: boolean;
}

/** The next strike of either clock: the resident's, which never pauses, and that of a handover beside it. */
export function nextStrike(
  task: ClockedTask,
): { step: ClockStep | typeof HANDOVER_LATE; at: Date } | null {
  const own = nextStep(task.createdAt, task.dueAt, task.escalation);
  if (!task.handedDue || task.handedLate) return own;
  if (own && own.at <= task.handedDue) return own;
  return { step: HANDOVER_LATE, at: task.handedDue };
}
