/** What a claim may rest on, as stored and as a page says it. The last two alone never verify anything. */
export const claimSources: readonly (readonly [value: string, words: string])[] = [
  ['force_system', 'A record of the force'],
  ['officer_enquiry', 'An officer’s own enquiry'],
  ['partner_agency', 'A partner, such as the council'],
  ['court', 'A court'],
  ['press_release', 'A press release'],
  ['open_data', 'Published figures'],
  ['survey', 'A survey'],
  ['resident_report', 'Something a resident said (verifies nothing)'],
  ['social_media', 'Social media (verifies nothing)'],
];

/** A source that was stored by the API in its own words is shown as it is. */
export const sourceWords = (value: string): string => wordsFor(claimSources, value);

/** What kind of statement a claim is. */
export const claimTypes: readonly (readonly [value: string, words: string])[] = [
  ['event', 'Something happened'],
  ['status', 'How things stand'],
  ['statistic', 'A figure'],
  ['quote', 'What somebody said'],
  ['advice', 'What people should do'],
  ['date_place', 'When or where'],
  ['legal', 'What the law says'],
];

export const confidences: readonly (readonly [value: string, words: string])[] = [
  ['high', 'Sure'],
  ['medium', 'Fairly sure'],
  ['low', 'Not sure'],
];

/** Sources that alone never verify anything. */
export const verifiesNothing = (source: string | undefined): boolean =>
  source === 'resident_report' || source === 'social_media';

export const valuesOf = (list: readonly (readonly [value: string, words: string])[]): string[] =>
  list.map(([value]) => value);

/** The words of a choice; a value that no list knows is shown as it is. */
export const wordsFor = (
  list: readonly (readonly [value: string, words: string])[],
  value: string | undefined,
): string => list.find(([known]) => known === value)?.[1] ?? value ?? '';
