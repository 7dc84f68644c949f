import type { Person } from '../messages/rules/facts';
import { sourceWords, wordsFor } from '../messages/rules/claim-sources';
import { rateTo, whyNotChange, whyNotStep } from './rules/may-step';
import { rumourActions, type RumourAction } from './rules/rumour-life';
import {
  actionWords,
  claimantTypes,
  decisionChoices,
  harms,
  statusWords,
} from './rules/rumour-words';
import type { SeenRumour } from './rumours.service';

const EVENTS: Readonly<Record<string, string>> = {
  create: 'Added to the register',
  edit: 'Changed',
  decide: 'Decided what is done',
  evidence: 'Evidence added',
};

const done = (action: string) =>
  EVENTS[action] ?? actionWords[action as RumourAction]?.done ?? action;

/** What an entry's page shows; the template only lays it out. */
export function rumourPage(
  { rumour, evidence, events, facts }: SeenRumour,
  me: Person,
  names: ReadonlyMap<string, string>,
) {
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? 'Someone') : null);
  const { status, proposedStatus } = rumour;
  const can = (action: RumourAction) => whyNotStep(me, facts, action).length === 0;
  return {
    rumour,
    status: statusWords[status],
    proposed: proposedStatus && statusWords[proposedStatus].name,
    claimant: wordsFor(claimantTypes, rumour.claimantType),
    harm: wordsFor(harms, rumour.harm),
    decision: rumour.decision && wordsFor(decisionChoices, rumour.decision),
    owner: nameOf(rumour.ownerId),
    ratedBy: nameOf(rumour.ratedBy),
    reviewedBy: nameOf(rumour.reviewedBy),
    evidence: evidence.map((one) => ({
      ...one,
      source: sourceWords(one.sourceType),
      who: nameOf(one.staffId),
    })),
    events: events.map(({ action, fromStatus, toStatus, words, staffId, at }) => ({
      ...{ at, words, what: done(action), who: nameOf(staffId) },
      ...(fromStatus !== toStatus && { to: statusWords[toStatus].name }),
    })),
    mayEdit: whyNotChange(me, facts).length === 0,
    can: Object.fromEntries(rumourActions.map((action) => [action, can(action)])),
    ownRating: proposedStatus !== null && rumour.ratedBy === me.id,
    rateTo: rateTo.map((value) => ({ value, text: statusWords[value].name })),
    buttons: actionWords,
  };
}

/** Everyone whom the page names. */
export const peopleOf = ({ rumour, evidence, events }: SeenRumour): string[] => [
  ...new Set(
    [
      ...[rumour.ownerId, rumour.ratedBy, rumour.reviewedBy],
      ...[...evidence, ...events].map(({ staffId }) => staffId),
    ].filter((id): id is string => id !== null),
  ),
];
