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
/** The hours for recording a crime have passed. */
export const RECORDING_LATE = 'recording-late';

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
  /** By when a crime that was told must be recorded; null where none was, or it was decided on. */
  recordBy?: Date | null;
  recordLate?: boolean;
}

export interface Strike {
  step: ClockStep | typeof HANDOVER_LATE | typeof RECORDING_LATE;
  at: Date;
}

/** The next strike of all clocks: the resident's, which never pauses, and beside it those of a handover and of a crime. */
export function nextStrike(task: ClockedTask): Strike | null {
  const own = nextStep(task.createdAt, task.dueAt, task.escalation);
  const strikes: Strike[] = own ? [own] : [];
  if (task.handedDue && !task.handedLate) strikes.push({ step: HANDOVER_LATE, at: task.handedDue });
  if (task.recordBy && !task.recordLate) strikes.push({ step: RECORDING_LATE, at: task.recordBy });
  return strikes.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}
