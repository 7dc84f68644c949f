import {
  isProtectedOffence,
  mustBeAnswered,
  speaksOfACase,
  type Declaration,
} from '../../checks/declaration';

/** What the questions depend on besides the answers given so far. */
export interface Holds {
  /** How many pictures the message has. */
  readonly images?: number;
}

/** A question to be asked; without an answer to a required one the message cannot be submitted. */
export interface Asked {
  readonly field: keyof Declaration;
  readonly required: boolean;
}

type When = (d: Declaration, holds: Holds) => boolean;

const typed: When = (d) => Boolean(d.messageType);
const typeIs =
  (...types: string[]): When =>
  (d) =>
    types.includes(d.messageType ?? '');
const suspected: When = (d) => (d.suspectStatus ?? 'none') !== 'none';
const wanted: When = (d) => d.suspectStatus === 'wanted';
const pictured: When = (_, { images = 0 }) => images > 0;
const inCourt: When = (d) => d.suspectStatus === 'charged' || d.suspectStatus === 'convicted';
const missingChild: When = (d, holds) =>
  typeIs('appeal', 'urgent')(d, holds) && d.namesUnder18 === true;
/** An answer that admits a case keeps its questions open, whatever the type: it must not be lost by changing that. */
const aCase: When = (d, holds) =>
  speaksOfACase(d) ||
  d.mentionsCase === true ||
  d.proceedingsActive === true ||
  d.proceedingsActive === null ||
  suspected(d, holds) ||
  (d.offenceClass ?? 'none') !== 'none';
const aDeath: When = (d) =>
  d.mentionsDeath === true || d.inquestOpen === true || d.suspectStatus === 'deceased';
const any =
  (...each: When[]): When =>
  (d, holds) =>
    each.some((one) => one(d, holds));
const said =
  (field: keyof Declaration, ...answers: unknown[]): When =>
  (d) =>
    answers.includes(d[field]);

/**
 * When each question is asked, in the order of the form. An answer on which the checks are stricter keeps its own
 * question open (`said(…)`), so that no change elsewhere drops it.
 */
const table: readonly (readonly [keyof Declaration, When])[] = [
  ['messageType', () => true],
  ['nation', () => true],
  ['mentionsCase', (d, holds) => typed(d, holds) && !speaksOfACase(d)],
  ['mentionsVictim', typed],
  ['mentionsPerson', typed],
  ['mentionsDeath', typed],
  ['mentionsEthnicity', typed],
  ['mentionsVehicle', typed],
  ['mentionsPlace', (d, holds) => typed(d, holds) && d.messageType !== 'event'],
  ['mentionsOperation', typed],
  ['corrects', any(typeIs('correction'), (d) => Boolean(d.corrects))],
  ['proceedingsActive', aCase],
  ['suspectStatus', aCase],
  ['offenceClass', aCase],
  ['mentionsSuspect', suspected],
  ['namesUnder18', any(typed, said('namesUnder18', true))],
  ['venuePublic', any(typeIs('event'), said('mentionsPlace', true), said('venuePublic', false))],
  ['courtStage', any(inCourt, said('courtStage', 'allocation_or_sending'))],
  ['courtOrder', any(aCase, (d) => Boolean(d.courtOrder))],
  ['courtOrderCleared', (d) => Boolean(d.courtOrder)],
  ['reportingRestrictionsChecked', inCourt],
  ['inquestOpen', aDeath],
  [
    'victimNamed',
    any(
      inCourt,
      said('mentionsVictim', true),
      said('victimNamed', true),
      (d) => isProtectedOffence(d.offenceClass), // only then is a name an offence
    ),
  ],
  ['victimConsent', said('victimNamed', true)],
  ['victimAge', (d) => d.victimNamed === true && isProtectedOffence(d.offenceClass)],
  ['parentalConsent', said('namesUnder18', true)],
  ['individualConsent', any(said('mentionsPerson', true), pictured)],
  ['nextOfKinInformed', any(aDeath, said('nextOfKinInformed', false))],
  ['formallyIdentified', any(aDeath, said('formallyIdentified', false))],
  ['familyConsent', any(aDeath, missingChild, said('familyConsent', false))],
  ['floInformed', aDeath],
  ['nameReleaseAuthorisedBy', any(said('mentionsSuspect', true), missingChild, pictured)],
  ['policingPurpose', any(wanted, said('mentionsSuspect', true), said('mentionsEthnicity', true))],
  ['ethnicityReleaseAuthorised', said('mentionsEthnicity', true)],
  ['sioApproved', any(wanted, said('mentionsSuspect', true), pictured, missingChild)],
  ['vrmReleaseAuthorised', said('mentionsVehicle', true)],
  ['operationComplete', said('mentionsOperation', true)],
  ['lawfulBasis', typeIs('event', 'survey', 'newsletter', 'urgent')],
  [
    'electionPeriod',
    any(typeIs('event', 'survey', 'newsletter', 'outcome'), said('electionPeriod', true)),
  ],
  ['removeOn', any(wanted, pictured)],
];

/** The questions that these answers lead to. Page, API and script all ask this. */
export function questionsFor(answers: Declaration, holds: Holds = {}): Asked[] {
  const required = mustBeAnswered(answers);
  return table
    .filter(([field, when]) => required.has(field) || when(answers, holds))
    .map(([field]) => ({ field, required: required.has(field) }));
}

/** Without the answers to questions that are not asked any more; dropping one may close others. Keys of no question stay. */
export function keepAsked(
  answers: Declaration,
  holds: Holds = {},
): { declaration: Declaration; dropped: (keyof Declaration)[] } {
  const asked = new Set(questionsFor(answers, holds).map(({ field }) => field));
  const dropped = table.map(([field]) => field).filter((f) => f in answers && !asked.has(f));
  if (dropped.length === 0) return { declaration: answers, dropped };
  const left = Object.entries(answers).filter(([field]) => !(dropped as string[]).includes(field));
  const rest = keepAsked(Object.fromEntries(left), holds);
  return { declaration: rest.declaration, dropped: [...dropped, ...rest.dropped] };
}
