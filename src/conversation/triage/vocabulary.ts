/** The closed lists of triage. Whatever reads a case, rules or a person, answers in these words only. */

/** Lowest first: the position is the rank. Times to a person's answer are in `rules/due.ts`. */
export const urgencies = [
  'none',
  'routine',
  'standard',
  'priority',
  'urgent',
  'immediate',
] as const;
export type Urgency = (typeof urgencies)[number];

export const categories = [
  'emergency',
  'safeguarding',
  'crime_report',
  'intelligence',
  'fraud',
  'asb',
  'concern',
  'council',
  'traffic',
  'other_agency',
  'question',
  'followup',
  'rumour',
  'message_error',
  'media_enquiry',
  'complaint_police',
  'compliment',
  'feedback',
  'data_rights',
  'foi',
  'accessibility',
  'unsubscribe',
  'abuse',
  'spam',
  'auto_reply',
] as const;
export type Category = (typeof categories)[number];

/** Who gets the case first. */
export const routes = [
  'control_room',
  'safeguarding_unit',
  'crime_desk',
  'intelligence_unit',
  'counter_terrorism',
  'report_fraud',
  'neighbourhood_team',
  'council',
  'comms_team',
  'professional_standards',
  'data_protection',
  'subscriptions',
  'moderation',
  'automated',
] as const;
export type Route = (typeof routes)[number];

/** Flags that decide someone's safety: missing one is the worst error. */
export const safetyFlags = [
  'life_risk',
  'in_progress',
  'suicide_risk',
  'threat_to_life',
  'threat',
  'threat_to_staff',
  'weapon',
  'firearm',
  'domestic_abuse',
  'stalking',
  'safe_contact',
  'no_auto_reply',
  'child',
  'vulnerable_adult',
  'hate_crime',
  'possible_hate',
  'sexual',
  'intimate_image',
  'exploitation',
  'modern_slavery',
  'forced_marriage',
  'economic_abuse',
  'missing_person',
  'source_risk',
  'terror',
  'abuse_of_position',
  'death_or_serious_injury',
  'bereavement',
  'data_breach',
  'statutory_clock',
] as const;
export type SafetyFlag = (typeof safetyFlags)[number];

export const plainFlags = [
  'third_party',
  'names_third_party',
  'past_tense',
  'repeat',
  'repeat_victim',
  'resolved',
  'hearsay',
  'low_confidence',
  'sarcasm',
  'figurative',
  'misspelling',
  'all_caps',
  'profanity',
  'prompt_injection',
  'multi_issue',
  'needs_thread',
  'contradicts_message',
  'our_error',
  'appeal_response',
  'existing_ref',
  'evidence_available',
  'evidence_time_critical',
  'contains_vrm',
  'contains_personal_data',
  'reasonable_adjustment',
  'accessibility',
  'community_tension',
  'public_order',
  'misinformation',
  'impersonation_of_force',
  'vawg',
  'possible_coercion',
  'minimising',
  'trauma',
  'child_at_time',
  'victim_family',
  'discrimination',
  'low_trust',
  'opinion',
  'political',
  'formal',
  'informal',
  'media',
  'sar',
  'erasure',
  'rectification',
  'objection',
  'moved_area',
  'preference_change',
  'out_of_office',
  'bounce',
  'quoted_text',
  'signature',
  'found_property',
  'volunteering',
  'priorities_survey',
  'loss',
  'no_loss',
  'misdirected',
  'other_agency',
  'high_risk',
  'human_reply',
] as const;
export type PlainFlag = (typeof plainFlags)[number];

/** Crime categories as data.police.uk publishes them. */
export const crimes = [
  'all-crime',
  'anti-social-behaviour',
  'bicycle-theft',
  'burglary',
  'criminal-damage-arson',
  'drugs',
  'other-theft',
  'possession-of-weapons',
  'public-order',
  'robbery',
  'shoplifting',
  'theft-from-the-person',
  'vehicle-crime',
  'violent-crime',
  'other-crime',
] as const;
export type Crime = (typeof crimes)[number];

/** National Standard for Incident Recording: whom the behaviour hits. */
export const asbKinds = ['personal', 'nuisance', 'environmental'] as const;
export type AsbKind = (typeof asbKinds)[number];

export type Flag =
  | SafetyFlag
  | PlainFlag
  | `crime:${Crime}`
  | `asb:${AsbKind}`
  | `also:${Category}`
  | `language:${string}`;

const closed = new Set<string>([
  ...safetyFlags,
  ...plainFlags,
  ...crimes.map((crime) => `crime:${crime}`),
  ...asbKinds.map((kind) => `asb:${kind}`),
  ...categories.map((category) => `also:${category}`),
]);

/** Language codes are ISO 639-1, so that list is left open in form only. */
export const isFlag = (flag: string): flag is Flag =>
  closed.has(flag) || /^language:[a-z]{2}$/.test(flag);

export const rank = (urgency: Urgency): number => urgencies.indexOf(urgency);

export const higher = (a: Urgency, b: Urgency): Urgency => (rank(a) >= rank(b) ? a : b);
