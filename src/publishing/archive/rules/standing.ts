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

/** A notice stands where these words stood. */
export const notices: Readonly<Record<Exclude<Standing, 'stands'>, string>> = {
  removed:
    'What it said was removed. It held something that may not be published. If you have it, please delete it and do not pass it on.',
  withdrawn: 'It was withdrawn after it had begun to go out. Please do not rely on it.',
  over: 'What it said is not shown any more, for its time is over.',
};

/** Of a message whose subject is not shown. */
export const REMOVED_SUBJECT = 'A message that was removed';
export const OVER_SUBJECT = 'A message whose time is over';

/** What stands in a list or a heading; a withdrawn message keeps its subject, so that who got it knows which. */
export function subjectShown(standing: Standing, subject: string): string {
  if (standing === 'removed') return REMOVED_SUBJECT;
  return standing === 'over' ? OVER_SUBJECT : subject;
}
