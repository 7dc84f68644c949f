/** A question as the rules need it. */
export interface AskedQuestion {
  /** Dealt with in confidence, or no automatic mail may go out: it is worked on in its task alone. */
  readonly quiet: boolean;
  /** One of the person's teams has it, they supervise its area, or they sort for everybody. */
  readonly theirs: boolean;
  readonly category: string;
  readonly flags: readonly string[];
}

export const linkBlockerWords = {
  'not-your-team': 'It belongs to another team.',
  'in-confidence': 'It is dealt with in confidence. Work on it in its task.',
  'no-question': 'It does not ask whether something is true.',
} as const;
export type LinkBlocker = keyof typeof linkBlockerWords;

/** Why this person may not say which rumour it asks about; empty when they may. */
export function whyNotLink({ quiet, theirs, category, flags }: AskedQuestion): LinkBlocker[] {
  const found: (LinkBlocker | false)[] = [
    !theirs && 'not-your-team',
    quiet && 'in-confidence',
    category !== 'rumour' && !flags.includes('also:rumour') && 'no-question',
  ];
  return found.filter((one): one is LinkBlocker => one !== false);
}
