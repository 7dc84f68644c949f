import type { NewLetter } from '../../platform/mail/letter';
import { HANDOVER_LATE, RECORDING_LATE, type Strike } from '../tasks/rules/clock';

interface Parts {
  to: string;
  step: Strike['step'];
  /** When the resident is to be answered, in words; null where there is no clock. */
  due: string | null;
  /** The page of the task. */
  link: string;
  /** Of a person in danger: nothing about the matter in what a screen may show. */
  confidential: boolean;
  force: string;
}

const says: Record<Strike['step'], string> = {
  'warned-half': 'Half of the time for a task has gone',
  'warned-late': 'Four fifths of the time for a task have gone',
  'escalated-sergeant': 'A task is overdue and was passed up to you',
  'escalated-inspector': 'A task is long overdue and was passed up to you',
  [HANDOVER_LATE]: 'Whoever a task was handed to is late',
  [RECORDING_LATE]: 'The 24 hours for recording a crime have passed',
};

/** A fixed letter to a colleague: a fact and a link, and not a word of the resident's. Version 1. */
export function staffLetter({ to, step, due, link, confidential, force }: Parts): NewLetter {
  const subject = confidential ? 'A task waits for you' : says[step];
  const when = due && !confidential ? ` The resident is to be answered by ${due}.` : '';
  return {
    kind: confidential ? 'task-waits' : `task-${step}`,
    to,
    subject,
    text: [`${subject}.${when}`, `Sign in to read it: ${link}`, force].join('\n\n'),
  };
}
