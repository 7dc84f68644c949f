export type ConfirmationState = 'asked' | 'confirmed' | 'lapsed';
export type ConfirmBlocker = 'used-token' | 'expired-token';

/** Why the button of this mail does nothing now; null when it confirms. */
export function whyNotConfirm(
  { state, expiresAt }: { state: ConfirmationState; expiresAt: Date },
  now: Date,
): ConfirmBlocker | null {
  if (state === 'confirmed') return 'used-token';
  return state === 'lapsed' || expiresAt <= now ? 'expired-token' : null;
}
