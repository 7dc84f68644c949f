import type { Corrected } from './may-correct';

const SUBJECT_LENGTH = 150;
/** Far more than may go out: its author shortens it. */
const TEXT_LENGTH = 800;
const cut = (text: string) =>
  text.length <= SUBJECT_LENGTH ? text : `${text.slice(0, SUBJECT_LENGTH - 1).trimEnd()}…`;

/**
 * The first words of a correction, for its authors to go on from. `day` is the day of the original's release, in words.
 * Of a blocked matter neither its subject nor what was wrong is repeated.
 */
export function correctionWords(
  { subject, day }: { subject: string; day: string },
  { wrong, right, why, blocked }: Corrected,
): { subject: string; body: string } {
  if (blocked)
    return {
      subject: `Correction of our message of ${day}`,
      body: [
        `Our message of ${day} said something that it should not have said. Please delete it and do not pass it on.`,
        `The correct information is: ${right}`,
        why,
      ].join('\n\n'),
    };
  return {
    subject: cut(`Correction: ${subject}`),
    body: [
      `In our message of ${day} we said: ${wrong}`,
      `The correct information is: ${right}`,
      why,
    ].join('\n\n'),
  };
}

/** The first words of its text message, where the original went to phones. What was wrong is not repeated. */
export const correctionText = (force: string, { right }: Pick<Corrected, 'right'>): string =>
  `${force}: correction of our text message. ${right.slice(0, TEXT_LENGTH)}`;

/** The subject of the next message of a thread; `number` counts the updates from 1. */
export const updateSubject = (first: string, number: number): string =>
  cut(`Update ${number} on ${first}`);
