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
  /** Whose it was before it was handed over; they see it still and may take it back. */
  handedFrom?: string | null;
  /** A crime was told, and nobody has said yet whether it is recorded. */
  crimeUndecided?: boolean;
}

export type TaskBlocker =
  | 'not-your-team'
  | 'wrong-state'
  | 'owned-by-another'
  | 'not-a-supervisor'
  | 'not-handed-over'
  | 'already-handed-over'
  | 'same-team'
  | 'not-in-the-team'
  | 'crime-undecided'
  | 'reason-missing';

export const taskBlockerWords: Record<TaskBlocker, string> = {
  'not-your-team': 'This task belongs to another team.',
  'wrong-state': 'The task has moved on. Look at where it stands now.',
  'owned-by-another': 'Someone else owns this task. Ask them to release it.',
  'not-a-supervisor': 'Only a supervisor of the area or the triage desk gives out tasks.',
  'not-handed-over': 'This task is with its own team.',
  'already-handed-over': 'Take it back first: someone else has it now.',
  'same-team': 'They have this task already.',
  'not-in-the-team': 'This person does not work in the team that has the task.',
  'crime-undecided': 'Enter the crime reference first, or say why there is none.',
  'reason-missing': 'Say why you close it.',
};

const isOver = (person: Handler) => person.isTriage || person.overArea;
const isIn = (person: Handler, teamId: string | null | undefined) =>
  !!teamId && person.teamIds.includes(teamId);

/** Why this person may not see the task; empty when they may. */
export function whyNotSee(person: Handler, task: HandledTask): TaskBlocker[] {
  const may = isOver(person) || isIn(person, task.teamId) || isIn(person, task.handedFrom);
  return may ? [] : ['not-your-team'];
}

/** Why this person may not take the action now; empty when they may. A close needs its reason in `reason`. */
export function whyNotHandle(
  person: Handler,
  task: HandledTask,
  action: TaskAction,
  reason?: string,
): TaskBlocker[] {
  const blockers = whose(person, task, action);
  if (!admits(task.state, action)) blockers.push('wrong-state');
  else blockers.push(...whoseTurn(person, task, action));
  if (task.crimeUndecided && (action === 'answer' || action === 'close'))
    blockers.push('crime-undecided');
  if (action === 'close' && !reason?.trim()) blockers.push('reason-missing');
  return [...new Set(blockers)];
}

function whose(person: Handler, task: HandledTask, action: TaskAction): TaskBlocker[] {
  if (isOver(person) || isIn(person, task.teamId)) return [];
  return action === 'take back' ? whyNotSee(person, task) : ['not-your-team'];
}

function whoseTurn(person: Handler, task: HandledTask, action: TaskAction): TaskBlocker[] {
  const isOwner = task.ownerId === person.id;
  switch (action) {
    case 'claim':
      return [];
    case 'assign':
      return isOver(person) ? [] : ['not-a-supervisor'];
    case 'hand over':
      if (task.handedFrom) return ['already-handed-over'];
      return isOwner || task.ownerId === null || isOver(person) ? [] : ['owned-by-another'];
    case 'take back':
      if (!task.handedFrom) return ['not-handed-over'];
      return isOver(person) || isIn(person, task.handedFrom) ? [] : ['not-your-team'];
    default:
      return isOwner ? [] : ['owned-by-another'];
  }
}

/** Why the task may not go to this team. */
export const whyNotTo = (task: HandledTask, teamId: string): TaskBlocker[] =>
  task.teamId === teamId ? ['same-team'] : [];
