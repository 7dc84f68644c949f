import type { Letter } from '../../platform/mail/letter';
import { lineOf, type SignedHead } from './rules/head';

/** Fixed letter to a mailbox outside: version 1. Numbers and hashes alone, each line as it stands in the file. */
export function headLetter(
  heads: readonly SignedHead[],
  { to, force }: { to: string; force: string },
): Letter {
  const days = heads.map(({ day }) => day);
  const span = days.length > 1 ? `${days[0]} to ${days.at(-1)}` : days[0];
  const text = [
    `This is the head of the audit log of the neighbourhood messages of ${force}, signed, as it stood on ${span}.`,
    'Keep this mail where those who run the system cannot change it. To check the log against it, save the lines below as a file and ask for:',
    'npm run -s cli -- audit verify --heads FILE',
    heads.map(lineOf).join('\n'),
  ].join('\n\n');
  return { to, subject: `Audit log: head of ${span}`, text };
}
