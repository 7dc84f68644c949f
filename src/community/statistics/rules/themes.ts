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
  compliment: 'Thanks and feedback',
  feedback: 'Thanks and feedback',
};
const OTHER = 'Everything else';

export interface Theme {
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
    const name = themes[category] ?? OTHER;
    counts.set(name, (counts.get(name) ?? 0) + concerns);
  }
  return [...counts]
    .map(([name, count]) => ({ name, concerns: shown(count) }))
    .sort(
      (one, other) =>
        (other.concerns ?? 0) - (one.concerns ?? 0) || (one.name < other.name ? -1 : 1),
    );
}
