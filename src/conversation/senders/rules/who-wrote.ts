/** Results of RFC 8601 as far as we use them; `unchecked` where checks are off or could not be made. */
export const authWords = [
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'temperror',
  'permerror',
  'unchecked',
] as const;
export type AuthWord = (typeof authWords)[number];

/** What was found about a mail's sender. `dkim` passes only for a signature of the domain in From. */
export interface Authentication {
  spf: AuthWord;
  dkim: AuthWord;
  dmarc: AuthWord;
}

export const unchecked: Authentication = {
  spf: 'unchecked',
  dkim: 'unchecked',
  dmarc: 'unchecked',
};
/** Asked, and no answer came in time. Never read as good. */
export const noAnswer: Authentication = { spf: 'temperror', dkim: 'temperror', dmarc: 'temperror' };

/** Whether the person that our mail went to wrote this one. Only `confirmed` joins their thread. */
export type Sender =
  'confirmed' | 'other-address' | 'other-envelope' | 'not-authenticated' | 'not-known' | 'form';

export interface SenderFacts extends Authentication {
  /** The address in From is the one that our mail went to, or that began the thread. */
  fromIsTheirs: boolean;
  /** The envelope sender is the same address as in From. */
  envelopeIsFrom: boolean;
  /** The envelope sender has the domain of From. */
  sameDomain: boolean;
}

/** Somebody else's address stands in From, as far as its domain lets us know. */
export const looksForged = ({ spf, dkim, dmarc }: Authentication): boolean =>
  dmarc === 'fail' || (dmarc !== 'pass' && dkim !== 'pass' && spf === 'fail');

/**
 * From is a claim. What proves it is DMARC; where the domain publishes none, a signature of that domain, or its SPF
 * with an envelope of the same domain. With nothing to prove it, envelope and From must agree.
 */
export function whoWrote(facts: SenderFacts): Sender {
  const { spf, dkim, dmarc, fromIsTheirs, envelopeIsFrom, sameDomain } = facts;
  if (!fromIsTheirs) return 'other-address';
  if (looksForged(facts)) return 'not-authenticated';
  if (dmarc === 'pass') return 'confirmed';
  if (dmarc === 'temperror' || dmarc === 'permerror') return 'not-known';
  if (dkim === 'pass' || (spf === 'pass' && sameDomain)) return 'confirmed';
  if (spf === 'temperror') return 'not-known';
  return envelopeIsFrom ? 'confirmed' : 'other-envelope';
}

/** What staff read. */
export const senderWords: Record<Exclude<Sender, 'confirmed'>, string> = {
  'other-address': 'It came from another address than our message went to.',
  'other-envelope': 'The address it was sent by is not the one it says it is from.',
  'not-authenticated': 'The sender’s own mail service says that it did not send it.',
  'not-known': 'The sender could not be checked when it came.',
  form: 'It was written in our form, and no e-mail address was confirmed for it. There is no address to answer to.',
};
