import { looksForged, type Authentication, type Sender } from '../../senders/rules/who-wrote';

/**
 * Why a mail's sender gets no automatic mail; null when they may. The address in a From that nothing bears out may be
 * the subscriber's, who did not write: they are told nothing, and our mail is not used to annoy others (RFC 3834).
 */
export function whyNotThisSender({
  sender,
  authentication,
}: {
  sender: Sender | null;
  authentication: Authentication | null;
}): 'sender-not-confirmed' | null {
  if (sender === null || sender === 'confirmed') return null;
  const claimsToBeThem = sender !== 'other-address';
  const forged = authentication !== null && looksForged(authentication);
  return claimsToBeThem || forged ? 'sender-not-confirmed' : null;
}
