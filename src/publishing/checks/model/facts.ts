import type { Declaration } from '../declaration';
import type { Document } from '../document';

/** The answers that bear on what a text may say. Those about the channel are the same for every message. */
const ANSWERS = [
  'nation',
  'messageType',
  'proceedingsActive',
  'suspectStatus',
  'offenceClass',
  'namesUnder18',
  'courtStage',
  'courtType',
  'courtOrder',
  'courtOrderCleared',
  'reportingRestrictionsChecked',
  'inquestOpen',
  'victimNamed',
  'victimConsent',
  'parentalConsent',
  'individualConsent',
  'nextOfKinInformed',
  'formallyIdentified',
  'familyConsent',
  'nameReleaseAuthorisedBy',
  'policingPurpose',
  'ethnicityReleaseAuthorised',
  'vrmReleaseAuthorised',
  'operationComplete',
  'electionPeriod',
  'venuePublic',
  'corrects',
] as const satisfies (keyof Declaration)[];

const LONGEST_CODE = 25;

function answer(key: string, value: unknown): string {
  const known = typeof value === 'string' && value.length > LONGEST_CODE ? 'words' : String(value);
  return `${key}=${known}`;
}

/** What the declaration and the shared analysis say of the whole message, as names of features. */
export function factsOf({ input, stance, parts }: Document): string[] {
  const { declaration } = input;
  const declared = ANSWERS.filter((key) => declaration[key] !== undefined).map((key) =>
    answer(key, declaration[key]),
  );
  const { active, guiltFound, preCharge, charged, protectedOffence, implied } = stance;
  const told = {
    active,
    guiltFound,
    preCharge,
    charged,
    protectedOffence,
    implied: implied.length > 0,
  };
  const kinds = new Set(parts.flatMap(({ people }) => people.map(({ kind }) => kind)));
  return [
    ...declared,
    ...Object.entries(told).map(([key, value]) => answer(key, value)),
    ...[...kinds].map((kind) => answer('named', kind)),
  ];
}
