import type { EntryKind, PriorityState } from './priority.entity';

export const entryWords: Record<EntryKind, string> = {
  action: 'What we will do',
  progress: 'Progress',
  outcome: 'You said, we did',
};

export const priorityWords: Record<PriorityState, { name: string; colour: string }> = {
  current: { name: 'Being worked on', colour: 'green' },
  done: { name: 'Done', colour: 'blue' },
  replaced: { name: 'No longer first', colour: 'grey' },
};
