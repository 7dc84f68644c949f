import { OFFENCE_CLASSES, SUSPECT_STATUSES, type Declaration } from '../../checks/declaration';

interface Base {
  field: keyof Declaration;
  words: string;
  hint?: string;
}

/** A question of the declaration: what it asks and which answers it takes. */
export type Question =
  | (Base & { kind: 'choice'; options: readonly (readonly [value: string, words: string])[] })
  | (Base & { kind: 'tick' | 'yes or no' | 'yes, no or unknown' | 'text' | 'date' })
  | (Base & { kind: 'number'; most: number });

const plain = (value: string): [string, string] => [value, sentence(value)];
const sentence = (value: string) => {
  const words = value.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** One of a list of things that may be in the message. */
const tick = (field: keyof Declaration, words: string): Question => ({
  ...{ field, words, kind: 'tick' },
});

/** In the order of the form. When each is asked: `rules/questions-for.ts`. */
export const questions: readonly Question[] = [
  {
    field: 'messageType',
    words: 'What kind of message is it?',
    kind: 'choice',
    options: [
      ['advice', 'Advice'],
      ['event', 'Event'],
      ['update', 'Update on an incident or investigation'],
      ['appeal', 'Appeal for information'],
      ['outcome', 'Outcome or success story'],
      ['survey', 'Priorities or a survey'],
      ['newsletter', 'Newsletter'],
      ['urgent', 'Urgent safety message'],
      ['rumour_response', 'Answer to a rumour'],
      ['correction', 'Correction of an earlier message'],
    ],
  },
  {
    field: 'nation',
    words: 'Whose law applies?',
    kind: 'choice',
    options: [
      ['england', 'England'],
      ['wales', 'Wales'],
      ['scotland', 'Scotland'],
      ['northern_ireland', 'Northern Ireland'],
    ],
  },
  tick('mentionsCase', 'A crime under investigation, a suspect or a court case'),
  tick('mentionsVictim', 'A victim'),
  tick('mentionsPerson', 'Another person who is named, quoted or shown'),
  tick('mentionsDeath', 'A death'),
  tick('mentionsEthnicity', 'Somebody’s ethnicity, nationality or religion'),
  tick('mentionsVehicle', 'A vehicle’s number plate'),
  tick('mentionsPlace', 'An address or a meeting place'),
  tick('mentionsOperation', 'A police operation'),
  { field: 'corrects', words: 'Which message does it correct? Give its id.', kind: 'text' },
  {
    field: 'proceedingsActive',
    words: 'Are criminal proceedings active?',
    hint: 'They are from an arrest, a warrant or a charge on, until acquittal, sentence or discontinuance.',
    kind: 'yes, no or unknown',
  },
  {
    field: 'suspectStatus',
    words: 'Where does any suspect stand?',
    kind: 'choice',
    options: SUSPECT_STATUSES.map((value) =>
      value === 'rui'
        ? ([value, 'Released under investigation'] as const)
        : value === 'nfa'
          ? ([value, 'No further action'] as const)
          : plain(value),
    ),
  },
  {
    field: 'offenceClass',
    words: 'What kind of offence is it about?',
    kind: 'choice',
    options: OFFENCE_CLASSES.map((value) =>
      value === 'fgm' ? ([value, 'Female genital mutilation'] as const) : plain(value),
    ),
  },
  {
    field: 'mentionsSuspect',
    words: 'Is a suspect named, shown or described?',
    kind: 'yes or no',
  },
  {
    field: 'namesUnder18',
    words: 'Is anybody under 18 named or shown?',
    kind: 'yes or no',
  },
  { field: 'venuePublic', words: 'Is the venue open to the public?', kind: 'yes or no' },
  {
    field: 'courtStage',
    words: 'How far has the case got in court?',
    kind: 'choice',
    options: [
      ['charged', 'Charged, not yet in court'],
      ['first_appearance', 'First appearance'],
      ['allocation_or_sending', 'Allocation, or being sent to the Crown Court'],
      ['plea', 'Plea hearing'],
      ['awaiting_trial', 'Waiting for the trial'],
      ['trial', 'On trial'],
      ['awaiting_sentence', 'Waiting for the sentence'],
      ['sentenced', 'Sentenced'],
      ['concluded', 'Concluded'],
    ],
  },
  { field: 'courtOrder', words: 'Which court order applies, if any?', kind: 'text' },
  {
    field: 'courtOrderCleared',
    words: 'Was the order checked, and does it allow this?',
    kind: 'yes or no',
  },
  {
    field: 'reportingRestrictionsChecked',
    words: 'Were reporting restrictions checked?',
    kind: 'yes or no',
  },
  { field: 'inquestOpen', words: 'Is an inquest open?', kind: 'yes or no' },
  { field: 'victimNamed', words: 'Is a victim named?', kind: 'yes or no' },
  {
    field: 'victimConsent',
    words: 'Did the victim agree to be named?',
    kind: 'choice',
    options: [
      ['none', 'No'],
      ['verbal', 'Yes, by word of mouth'],
      ['written', 'Yes, in writing'],
    ],
  },
  { field: 'victimAge', words: 'How old is the victim?', kind: 'number', most: 120 },
  { field: 'parentalConsent', words: 'Did a parent or guardian agree?', kind: 'yes or no' },
  { field: 'individualConsent', words: 'Did each person shown agree?', kind: 'yes or no' },
  { field: 'nextOfKinInformed', words: 'Are the next of kin informed?', kind: 'yes or no' },
  { field: 'formallyIdentified', words: 'Is the body formally identified?', kind: 'yes or no' },
  { field: 'familyConsent', words: 'Did the family agree?', kind: 'yes or no' },
  { field: 'floInformed', words: 'Is the family liaison officer informed?', kind: 'yes or no' },
  { field: 'nameReleaseAuthorisedBy', words: 'Who authorised releasing a name?', kind: 'text' },
  { field: 'policingPurpose', words: 'For which policing purpose?', kind: 'text' },
  {
    field: 'ethnicityReleaseAuthorised',
    words: 'Was releasing an ethnicity authorised?',
    kind: 'yes or no',
  },
  {
    field: 'sioApproved',
    words: 'Did the senior investigating officer approve it?',
    kind: 'yes or no',
  },
  {
    field: 'vrmReleaseAuthorised',
    words: 'Was releasing a number plate authorised?',
    kind: 'yes or no',
  },
  { field: 'operationComplete', words: 'Is the operation over?', kind: 'yes or no' },
  { field: 'lawfulBasis', words: 'Which lawful basis for personal data?', kind: 'text' },
  { field: 'electionPeriod', words: 'Is it an election period?', kind: 'yes or no' },
  { field: 'removeOn', words: 'When is it to be removed?', kind: 'date' },
];
