import type { Report } from './read-report';

/** What servers say to who sends too much; `5.7.1` alone may be about one mail's content. */
const rate =
  /\brate|too (?:many|much|fast|quickly)|throttl|slow down|temporarily (?:deferred|blocked|limited)|unusual (?:rate|volume)|exceeded .{0,30}(?:limit|connections)|reputation|limit exceeded/i;
const greylisting = /gr[ea]y.?list/i;

/**
 * Whether a report complains of the pace or standing of our mail, not of one mailbox. A delay by policy (4.7.x) does by
 * itself; a refusal by policy (5.7.x) and "this user receives too much" (4.2.1) only with words of it. A full mailbox
 * (x.2.2) never does: slowing down would not empty it.
 */
export function saysTooFast({ kind, code, words }: Report): boolean {
  if (kind === 'complaint' || kind === 'unclear' || greylisting.test(words)) return false;
  if (code?.endsWith('.2.2')) return false;
  if (code?.startsWith('4.7.')) return true;
  return (code === null || /^(?:5\.7\.|4\.2\.1$|[45]\.[34]\.)/.test(code)) && rate.test(words);
}
