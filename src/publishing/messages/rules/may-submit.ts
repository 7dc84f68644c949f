import { blockers, type Blocker } from './blockers';
import { basics, covered, isBlank, isOfAuthorsTeam } from './common';
import type { MessageFacts, Person, Seen } from './facts';
import { goesOutAt } from './quiet-hours';

/** What is to be submitted. `declarationProblems` counts the questions not answered. */
export interface Submission {
  readonly subject: string;
  readonly body: string;
  /** The same in other languages; each must be finished. */
  readonly variants?: readonly { readonly subject: string; readonly body: string }[];
  readonly declarationProblems: number;
  readonly now: Date;
}

/** Why this person may not submit the message as it stands. */
export function whyNotSubmit(
  person: Person,
  message: MessageFacts,
  { subject, body, variants = [], declarationProblems, now }: Submission,
  seen?: Seen,
): Blocker[] {
  const { areaPaths, notAfter, releaseAt, quiet } = message;
  return blockers(
    ...basics('submit', 'message.submit', person, message, seen),
    !isOfAuthorsTeam(person, message) && 'not-your-team',
    areaPaths.length === 0 && 'areas-missing',
    areaPaths.length > 0 &&
      !covered(person, message, 'officer', 'supervisor', 'partner') &&
      'outside-your-area',
    (isBlank(subject) || isBlank(body)) && 'words-missing',
    variants.some((one) => isBlank(one.subject) || isBlank(one.body)) && 'variant-unfinished',
    ...(message.textProblems ?? []),
    declarationProblems > 0 && 'declaration-incomplete',
    notAfter !== null && notAfter <= goesOutAt(releaseAt, now, quiet) && 'after-not-after',
  );
}
