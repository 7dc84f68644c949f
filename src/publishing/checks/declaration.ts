/** What the author must say about a message besides its words. Absent = not answered. */
export interface Declaration {
  nation?: 'england' | 'wales' | 'scotland' | 'northern_ireland';
  messageType?: string;
  /** null = "don't know", which sends the message to legal review. */
  proceedingsActive?: boolean | null;
  suspectStatus?: SuspectStatus;
  courtStage?: string;
  courtType?: string;
  courtOrder?: string;
  courtOrderCleared?: boolean;
  reportingRestrictionsChecked?: boolean;
  inquestOpen?: boolean;
  nameReleaseAuthorisedBy?: string;
  policingPurpose?: string;
  ethnicityReleaseAuthorised?: boolean;
  offenceClass?: OffenceClass;
  victimNamed?: boolean;
  victimConsent?: 'none' | 'verbal' | 'written';
  victimAge?: number;
  nextOfKinInformed?: boolean;
  formallyIdentified?: boolean;
  familyConsent?: boolean;
  floInformed?: boolean;
  namesUnder18?: boolean;
  parentalConsent?: boolean;
  individualConsent?: boolean;
  sioApproved?: boolean;
  vrmReleaseAuthorised?: boolean;
  venuePublic?: boolean;
  electionPeriod?: string | boolean | null;
  lawfulBasis?: string;
  channel?: string;
  bulk?: boolean;
  listUnsubscribe?: boolean;
  listUnsubscribePost?: boolean;
  languages?: string[];
  corrects?: string;
  operationComplete?: boolean;
  removeOn?: string;
  /** What else the author says is in the message; each opens its questions. */
  mentionsCase?: boolean;
  mentionsSuspect?: boolean;
  mentionsVictim?: boolean;
  mentionsPerson?: boolean;
  mentionsDeath?: boolean;
  mentionsEthnicity?: boolean;
  mentionsVehicle?: boolean;
  mentionsPlace?: boolean;
  mentionsOperation?: boolean;
}

export const SUSPECT_STATUSES = [
  'none',
  'wanted',
  'interviewed',
  'arrested',
  'bailed',
  'rui',
  'charged',
  'convicted',
  'acquitted',
  'nfa',
  'deceased',
] as const;
export type SuspectStatus = (typeof SUSPECT_STATUSES)[number];

export const OFFENCE_CLASSES = [
  'none',
  'sexual',
  'trafficking',
  'fgm',
  'forced_marriage',
  'other',
] as const;
export type OffenceClass = (typeof OFFENCE_CLASSES)[number];

export interface DeclarationProblem {
  field: keyof Declaration;
  words: string;
}

interface Question {
  field: keyof Declaration;
  words: string;
  asked: (d: Declaration) => boolean;
}

/** Types that speak of a crime or a person; an event or plain advice needs fewer answers. */
const ABOUT_A_CASE = [
  'update',
  'appeal',
  'outcome',
  'correction',
  'rumour_response',
  'newsletter',
  'urgent',
];

/** Its type speaks of a crime or a person. */
export const speaksOfACase = (d: Declaration) => ABOUT_A_CASE.includes(d.messageType ?? '');
const aboutCase = (d: Declaration) => speaksOfACase(d) || d.mentionsCase === true;
const inCourt = (d: Declaration) =>
  d.suspectStatus === 'charged' || d.suspectStatus === 'convicted';
const always = () => true;

const QUESTIONS: Question[] = [
  { field: 'messageType', words: 'Choose the type of message.', asked: always },
  { field: 'nation', words: 'Choose the nation whose law applies.', asked: always },
  {
    field: 'proceedingsActive',
    words: 'Say whether proceedings are active: yes, no or don’t know.',
    asked: aboutCase,
  },
  {
    field: 'suspectStatus',
    words: 'Choose where any suspect stands, or “none”.',
    asked: aboutCase,
  },
  { field: 'offenceClass', words: 'Choose the kind of offence, or “none”.', asked: aboutCase },
  { field: 'namesUnder18', words: 'Say whether anybody under 18 is named.', asked: aboutCase },
  { field: 'courtStage', words: 'Say how far the case has got in court.', asked: inCourt },
  {
    field: 'courtOrderCleared',
    words: 'Say whether the court order has been checked and allows this.',
    asked: (d) => Boolean(d.courtOrder),
  },
  { field: 'victimNamed', words: 'Say whether a victim is named.', asked: inCourt },
  {
    field: 'victimConsent',
    words: 'Say whether the victim agreed to be named, and how.',
    asked: (d) => d.victimNamed === true,
  },
  {
    field: 'victimAge',
    words: 'Give the victim’s age: somebody under 16 cannot waive anonymity.',
    asked: (d) => d.victimNamed === true && isProtectedOffence(d.offenceClass),
  },
  {
    field: 'parentalConsent',
    words: 'Say whether a parent or guardian agreed.',
    asked: (d) => d.namesUnder18 === true,
  },
  {
    field: 'venuePublic',
    words: 'Say whether the venue is open to the public.',
    asked: (d) => d.messageType === 'event',
  },
  {
    field: 'corrects',
    words: 'Choose the message that this one corrects.',
    asked: (d) => d.messageType === 'correction',
  },
];

/** Offences whose complainants have anonymity for life. */
export function isProtectedOffence(offence: OffenceClass | undefined): boolean {
  return (
    offence === 'sexual' ||
    offence === 'trafficking' ||
    offence === 'fgm' ||
    offence === 'forced_marriage'
  );
}

/** The questions that these answers make it necessary to answer. */
export const mustBeAnswered = (declaration: Declaration) =>
  new Set(QUESTIONS.filter((q) => q.asked(declaration)).map(({ field }) => field));

/** What is still unanswered; empty when the declaration is complete. "Don't know" (null) is an answer. */
export function declarationProblems(declaration: Declaration): DeclarationProblem[] {
  return QUESTIONS.filter((q) => q.asked(declaration))
    .filter((q) => declaration[q.field] === undefined || declaration[q.field] === '')
    .map(({ field, words }) => ({ field, words }));
}
