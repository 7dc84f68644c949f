import { blockers, type Blocker } from './blockers';
import { basics, covered, hasEdited, isBlank, isOnCallFor, scopeBlocker } from './common';
import type { ClearedAt, FoundAt, MessageFacts, Person, Seen } from './facts';
import { clearedBy, openFindings } from './open-findings';

/** A finding of the latest check with its id. */
export type Found = FoundAt & { readonly id: string };

/** What the reviewer clears, finding by finding, each with a reason. */
export interface Clearing {
  readonly items: readonly { findingId: string; reason?: string }[];
  readonly findings: readonly Found[];
  readonly clearances: readonly ClearedAt[];
  /** Rules that the force keeps to legal reviewers. */
  readonly legalOnly?: ReadonlySet<string>;
}

/** Why this person may not clear findings, or not these. A block takes two people, neither of them an editor; the on-call inspector clears `legal` findings of urgent messages alone, but of rules that the force keeps to legal reviewers. */
export function whyNotClear(
  person: Person,
  message: MessageFacts,
  given?: Clearing,
  seen?: Seen,
): Blocker[] {
  return blockers(
    ...basics('clear', 'message.clear', person, message, seen),
    hasEdited(person, message) && 'edited-it-yourself',
    scopeBlocker(person, message, 'legal') ||
      (!covered(person, message, 'legal') && !isOnCallFor(person, message) && 'only-urgent'),
    ...(given ? whyNotThese(person, covered(person, message, 'legal'), given) : []),
  );
}

function whyNotThese(person: Person, isLegal: boolean, given: Clearing) {
  const { items, findings, clearances, legalOnly } = given;
  const open = openFindings(findings, clearances);
  const chosen = items.map(({ findingId }) => open.find(({ id }) => id === findingId));
  return [
    items.length === 0 && ('nothing-to-clear' as const),
    chosen.includes(undefined) && ('no-such-finding' as const),
    items.some(({ reason }) => isBlank(reason)) && ('reason-missing' as const),
    !isLegal &&
      chosen.some((found) => found?.severity === 'block') &&
      ('block-needs-legal' as const),
    !isLegal &&
      chosen.some((found) => found && legalOnly?.has(found.rule)) &&
      ('rule-needs-legal' as const),
    chosen.some((found) => found && clearedBy(found, clearances).has(person.id)) &&
      ('cleared-it-already' as const),
  ];
}
