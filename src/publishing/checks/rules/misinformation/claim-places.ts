import { contexts, opening, place } from '../../places';
import type { Document, Place } from '../../document';
import type { CheckClaim } from '../../types';

/** Where the first words of a claim stand; the opening of the message where they stand nowhere. */
export function claimPlaces(doc: Document, claim: CheckClaim): Place[] {
  const wanted = claim.text.toLowerCase().slice(0, 40);
  const at = contexts(doc).find(
    (c) => wanted.length > 8 && c.sentence.text.toLowerCase().includes(wanted),
  );
  return at ? [place(at.part, at.sentence)] : opening(doc);
}

/** Evidence holds through its last day. */
export const isExpired = ({ expires }: CheckClaim, asOf: string): boolean =>
  expires !== undefined && expires < asOf;

/** Claims whose evidence no longer holds, of high harm or not. */
export const expiredClaims = ({ input }: Document, highHarm: boolean): CheckClaim[] =>
  input.claims.filter(
    (claim) => Boolean(claim.highHarm) === highHarm && isExpired(claim, input.asOf),
  );
