/** Reply and forward marks of mail programs in the languages our residents set them to. */
const MARK =
  /^\s*(?:(?:re|fw|fwd|aw|wg|sv|vs|vb|tr|rv|res|enc|odp|pd|ynt|ilt|rif|r|i|antw|doorst|回复|答复|转发|رد)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*)+/iu;

export const bareSubject = (subject: string): string => subject.replace(MARK, '').trim();

const same = (a: string, b: string): boolean =>
  bareSubject(a).toLowerCase().replace(/\s+/gu, ' ') ===
  bareSubject(b).toLowerCase().replace(/\s+/gu, ' ');

/** The subject if it is the sender's own words; null when it only repeats ours. */
export function changedSubject(subject: string, original?: string): string | null {
  if (bareSubject(subject) === '') return null;
  if (original !== undefined) return same(subject, original) ? null : bareSubject(subject);
  return MARK.test(subject) ? null : subject;
}
