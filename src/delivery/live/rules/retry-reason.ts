/** Why somebody waits for another try, in classes that tell what can be done. */
export const retryReasons = ['too-fast', 'mailbox', 'server', 'no-answer'] as const;
export type RetryReason = (typeof retryReasons)[number];

export const retryWords: Readonly<Record<RetryReason, string>> = {
  'too-fast': 'The receiving server wants us slower, or to come back later',
  mailbox: 'The mailbox is full or busy',
  server: 'The receiving server has a fault for now',
  'no-answer': 'The connection failed, or we keep to a slower pace',
};

/** By the codes of RFC 5321 and RFC 3463: 4.2 is the mailbox, 4.7 and 421 are about us. */
export function retryReason(smtpCode: number | null, enhancedCode: string | null): RetryReason {
  if (smtpCode === null && enhancedCode === null) return 'no-answer';
  if (smtpCode === 421 || enhancedCode?.startsWith('4.7.')) return 'too-fast';
  if (enhancedCode?.startsWith('4.2.') || smtpCode === 452) return 'mailbox';
  return 'server';
}
