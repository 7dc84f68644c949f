import { admits, type TaskAction, type TaskState } from './task-life';

/** What the rules know of the person. `overArea`: holds a supervisor's role over the concern's area. */
export interface Handler {
  id: string;
  teamIds: readonly string[];
  isTriage: boolean;
  overArea: boolean;
}

export interface HandledTask {
  state: TaskState;
  teamId: string;
  ownerId: string | null;
}

export type TaskBlocker = 'not-your-team' | 'wrong-state' | 'owned-by-another' | 'reason-missing';

export const taskBlockerWords: Record<TaskBlocker, string> = {
  'not-your-team': 'This task belongs to another team.',
  'wrong-state': 'The task has moved on. Look at where it stands now.',
  'owned-by-another': 'Someone else owns this task. Ask them to release it.',
  'reason-missing': 'Say why you close it.',
};

/** Why this person may not see the task; empty when they may. */
export function whyNotSee(person: Handler, task: HandledTask): TaskBlocker[] {
  const may = person.isTriage || person.overArea || person.teamIds.includes(task.teamId);
  return may ? [] : ['not-your-team'];
}

/** Why this person may not take the action now; empty when they may. A close needs its reason in `reason`. */
export function whyNotHandle(
  person: Handler,
  task: HandledTask,
  action: TaskAction,
  reason?: string,
): TaskBlocker[] {
  const blockers = whyNotSee(person, task);
  if (!admits(task.state, action)) blockers.push('wrong-state');
  else if (action !== 'claim' && task.ownerId !== person.id) blockers.push('owned-by-another');
  if (action === 'close' && !reason?.trim()) blockers.push('reason-missing');
  return blockers;
}
