import type { Letter } from '../../platform/mail/letter';
import { HANDOVER_LATE, RECORDING_LATE, type Strike } from '../tasks/rules/clock';

/** One strike of one task's clock, as a colleague is told of it. */
export interface Entry {
  step: Strike['step'];
  /** When the resident is to be answered, in words; null where there is no clock. */
  due: string | null;
  /** The page of the task. */
  link: string;
  /** Of a person in danger: nothing about the matter in what a screen may show. */
  confidential: boolean;
}

interface Frame {
  to: string;
  force: string;
  /** The page of all tasks. */
  board: string;
}

/** More than this nobody reads in a mail; the board has them all. */
export const MOST_ENTRIES = 50;
const GAP = '\n\n';

const says: Record<Strike['step'], string> = {
  'warned-half': 'Half of the time for a task has gone',
  'warned-late': 'Four fifths of the time for a task have gone',
  'escalated-sergeant': 'A task is overdue and was passed up to you',
  'escalated-inspector': 'A task is long overdue and was passed up to you',
  [HANDOVER_LATE]: 'Whoever a task was handed to is late',
  [RECORDING_LATE]: 'The 24 hours for recording a crime have passed',
};

const titleOf = ({ confidential, step }: Entry) =>
  confidential ? 'A task waits for you' : says[step];

function paragraph(entry: Entry): string {
  const { due, confidential, link } = entry;
  const when = due && !confidential ? ` The resident is to be answered by ${due}.` : '';
  return `${titleOf(entry)}.${when}\n${link}`;
}

/** A fixed letter to a colleague: facts and links, and not a word of the resident's. Version 1. */
export function staffLetter(entry: Entry, { to, force, board }: Frame): Letter {
  const text = [paragraph(entry), `All your tasks: ${board}`, force].join(GAP);
  return { to, subject: titleOf(entry), text };
}

/** The same letter with one more task in it, or with what is new of one that is there already. */
export function withEntry(letter: Letter, entry: Entry): Letter {
  const parts = letter.text.split(GAP);
  const [entries, frame] = [parts.slice(0, -2), parts.slice(-2)];
  const others = entries.filter((one) => !one.endsWith(`\n${entry.link}`));
  const before = Number(/^(\d+) tasks/.exec(letter.subject)?.[1] ?? 1);
  const told = before + 1 - (entries.length - others.length);
  const kept = others.length < MOST_ENTRIES ? [...others, paragraph(entry)] : others;
  const subject = told === 1 ? titleOf(entry) : `${told} tasks wait for you`;
  return { ...letter, subject, text: [...kept, ...frame].join(GAP) };
}
