/** Why an administrator may not take this person's second factor away. */
export type ResetBlocker = 'your-own' | 'nothing-to-reset';

export const resetWords: Record<ResetBlocker, string> = {
  'your-own': 'Another administrator has to reset yours.',
  'nothing-to-reset': 'There is no second factor to reset.',
};

export function whyNotReset(
  adminId: string,
  { id, holds }: { id: string; holds: boolean },
): ResetBlocker[] {
  if (id === adminId) return ['your-own'];
  return holds ? [] : ['nothing-to-reset'];
}
