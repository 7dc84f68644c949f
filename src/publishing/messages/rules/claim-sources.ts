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
export const sourceWords = (value: string): string =>
  claimSources.find(([known]) => known === value)?.[1] ?? value;
