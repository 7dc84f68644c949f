/** What residents' concerns are called in public. What could point at a person in danger has no line of its own. */
const themes: Readonly<Record<string, string>> = {
  asb: 'Antisocial behaviour',
  crime_report: 'Crime',
  fraud: 'Fraud and scams',
  traffic: 'Traffic and parking',
  council: 'Streets and council matters',
  concern: 'Other worries',
  question: 'Questions',
  followup: 'News of an earlier report',
  rumour: 'Rumours',
  message_error: 'Mistakes in our messages',
  complaint_police: 'Complaints about us',
  feedback: 'Thanks and feedback',
  other: 'Everything else',
};
/** Two of our categories are one theme in public. */
const same: Readonly<Record<string, string>> = { compliment: 'feedback' };
const OTHER = 'other';

export interface Theme {
  readonly code: string;
  readonly name: string;
  /** Rounded to ten; null: fewer than ten. */
  readonly concerns: number | null;
}

/**
 * Concerns by theme, the most first and what is hidden last. `shown` hides small numbers. No sum is given, from which
 * a hidden one could be worked out.
 */
export function themesOf(
  rows: readonly { readonly category: string; readonly concerns: number }[],
  shown: (count: number) => number | null,
): Theme[] {
  const counts = new Map<string, number>();
  for (const { category, concerns } of rows) {
    const known = same[category] ?? category;
    const code = themes[known] ? known : OTHER;
    counts.set(code, (counts.get(code) ?? 0) + concerns);
  }
  return [...counts]
    .map(([code, count]) => ({ code, name: themes[code]!, concerns: shown(count) }))
    .sort(
      (one, other) =>
        (other.concerns ?? 0) - (one.concerns ?? 0) || (one.name < other.name ? -1 : 1),
    );
}
