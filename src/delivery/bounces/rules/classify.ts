import { hardCodes } from './codes';
import { said } from './words';

/**
 * What a report comes to. hard: the address is no good. soft: it may take mail another day. blocked: our mail was
 * refused, which says nothing of the address. delayed: no end yet. complaint: they called it spam. unclear: no
 * report that can be read, such as somebody's holiday notice; it changes nothing.
 */
export const reportKinds = ['hard', 'soft', 'blocked', 'delayed', 'complaint', 'unclear'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Whether the mail did not arrive and will not. */
export const isFailure = (kind: ReportKind): boolean =>
  kind === 'hard' || kind === 'soft' || kind === 'blocked';

/** Enhanced code (RFC 3463), for example 5.1.1, or null. `smtpCode` where that is all there is. */
export interface Failure {
  readonly code: string | null;
  readonly smtpCode: number | null;
  /** What the server says. */
  readonly words: string;
}

/** Names no server (5.4.310 is Exchange's): the domain of the address is not there. */
const noDomainCodes = ['5.4.4', '5.4.310'];

/** Hard only when sure: wrongly off the list costs one more mail, wrongly on it costs a resident the warnings. */
export function classify({ code, smtpCode, words }: Failure): ReportKind {
  const about = said(words);
  if (about === 'full') return 'soft';
  const permanent = code ? code.startsWith('5') : smtpCode === null || smtpCode >= 500;
  if (!permanent) return 'soft';
  if (about === 'blocked') return 'blocked';
  if (about === 'unknown' || about === 'no domain') return 'hard';
  // without a word and an enhanced code it failed, which is no proof against the address
  return code ? byCode(code) : 'soft';
}

function byCode(code: string): ReportKind {
  if (hardCodes.includes(code) || noDomainCodes.includes(code) || code === '5.1.3') return 'hard';
  const [, subject, detail] = code.split('.').map(Number);
  if (subject === 1) return detail === 7 || detail === 8 ? 'blocked' : 'soft';
  if (subject === 2) return detail === 3 ? 'blocked' : 'soft';
  if (subject === 3) return detail === 4 ? 'blocked' : 'soft';
  return subject! >= 5 ? 'blocked' : 'soft';
}
