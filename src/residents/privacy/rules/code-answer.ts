/** The rights of data protection that a fresh code opens. */
export const codePurposes = ['download', 'deletion'] as const;

/** What a person may do with a fresh code: each is good for one thing alone. */
export type CodePurpose =
  | (typeof codePurposes)[number]
  | 'vote'
  | 'follow'
  | 'following'
  | 'book-place'
  | 'leave-place'
  | 'report'
  | 'concerns'
  | 'organisation'
  | 'places';

/** One's own concern or place is no alert, so who stopped those still gets its code. */
const ownMatters: readonly CodePurpose[] = ['concerns', 'leave-place'];

/** Whose address may be proved. Who wrote to us without a subscription is pending until their first code. */
export const mayProve = (purpose: CodePurpose, state: string | undefined): boolean =>
  state === 'confirmed' ||
  (ownMatters.includes(purpose) && state === 'unsubscribed') ||
  (purpose === 'concerns' && state === 'pending');

export const CODE_MINUTES = 10;
export const WRONG_TRIES = 5;

export type CodeBlocker =
  'no-code' | 'used-code' | 'expired-code' | 'too-many-wrong-codes' | 'wrong-code';

/** The newest code that was mailed; older ones count for nothing. */
export interface MailedCode {
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
  readonly wrongTries: number;
}

/** Why this code opens nothing; null when it does. `matches`: it is the one that was mailed. */
export function whyNotCode(
  code: MailedCode | null,
  matches: boolean,
  now: Date,
): CodeBlocker | null {
  if (!code) return 'no-code';
  if (code.usedAt) return 'used-code';
  if (code.expiresAt <= now) return 'expired-code';
  if (code.wrongTries >= WRONG_TRIES) return 'too-many-wrong-codes';
  return matches ? null : 'wrong-code';
}

/** What each answer means and what to do. */
export const codeWords: Record<CodeBlocker, string> = {
  'no-code': 'residents/privacy:refused.no-code',
  'used-code': 'residents/privacy:refused.used-code',
  'expired-code': 'residents/privacy:refused.expired-code',
  'too-many-wrong-codes': 'residents/privacy:refused.too-many-wrong-codes',
  'wrong-code': 'residents/privacy:refused.wrong-code',
};

/** How each is answered over HTTP. */
export const codeStatuses: Record<CodeBlocker, number> = {
  'no-code': 409,
  'used-code': 409,
  'expired-code': 410,
  'too-many-wrong-codes': 429,
  'wrong-code': 422,
};
