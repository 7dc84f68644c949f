/** Whether the words of a message that went out may be shown. */
export type Standing = 'stands' | 'withdrawn' | 'removed' | 'over';

export interface HowItStands {
  readonly withdrawnAt: Date | null;
  /** A correction says that it held what may not be published. */
  readonly removedAt: Date | null;
  /** The day on which its author wanted it taken away has come. */
  readonly over: boolean;
}

/** The gravest reason first: what may not be published is never repeated, not even its subject. */
export function standingOf({ withdrawnAt, removedAt, over }: HowItStands): Standing {
  if (removedAt) return 'removed';
  if (over) return 'over';
  return withdrawnAt ? 'withdrawn' : 'stands';
}
