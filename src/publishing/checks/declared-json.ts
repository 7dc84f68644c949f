import type { Declaration } from './declaration';
import type { CheckClaim, CheckImage, CheckInput, RegisterEntry } from './types';

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const camel = (key: string) => key.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase());
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
const yesNo = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;
/** Who approved or where it is recorded says that it was: "DI Obi", "Insp Quaye, 11 May". */
const recorded = (value: unknown): boolean | undefined =>
  typeof value === 'string'
    ? !/^(?:|no|none|n\/?a|tbc|pending)$/i.test(value.trim())
    : yesNo(value);
/** Mail headers may be declared as such or by yes and no. */
const headerWith = (value: unknown, sign: RegExp): boolean | undefined =>
  typeof value === 'string' ? sign.test(value) : yesNo(value);
const records = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}

/**
 * A declaration as other systems write it (`proceedings_active`). Unknown keys stay and are not read.
 * Anything but yes or no about proceedings counts as "don't know".
 */
export function declarationFrom(declared: Json): Declaration {
  const ours: Declaration = Object.fromEntries(
    Object.entries(declared).map(([key, value]) => [camel(key), value]),
  );
  Object.assign(
    ours,
    compact({
      listUnsubscribe: headerWith(declared.list_unsubscribe, /https:\/\//i),
      listUnsubscribePost: headerWith(declared.list_unsubscribe_post, /One-Click/i),
      sioApproved: recorded(declared.sio_approved),
    }),
  );
  const active: unknown = declared.proceedings_active;
  if (active === undefined || typeof active === 'boolean') return ours;
  if (active === 'yes' || active === 'no') return { ...ours, proceedingsActive: active === 'yes' };
  return { ...ours, proceedingsActive: null };
}

export const stringsFrom = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];

export const imagesFrom = (value: unknown): CheckImage[] =>
  records(value).map((image) =>
    compact({
      alt: text(image.alt) ?? '',
      type: text(image.type),
      licence: text(image.licence),
      consent: yesNo(image.consent),
      sioApproved: recorded(image.sio_approved),
      facesBlurred: yesNo(image.faces_blurred),
      lastResortRecorded: recorded(image.last_resort_recorded),
      removeOn: text(image.remove_on),
    }),
  );

export const claimsFrom = (value: unknown): CheckClaim[] =>
  records(value).map((claim) =>
    compact({
      text: text(claim.claim) ?? text(claim.text) ?? '',
      sourceType: text(claim.source_type),
      sourceRef: text(claim.source_ref),
      asAt: text(claim.as_at) ?? text(claim.verified_at),
      verifiedBy: text(claim.verified_by),
    }),
  );

const firstText = (entry: Json, keys: string[]): string | undefined =>
  keys.map((key) => text(entry[key])).find((found) => found !== undefined && found !== '');

/** Rumour registers name the claim and its rating in several ways, ClaimReview's among them. */
const CLAIM_KEYS = ['claim', 'text', 'claim_text', 'claim_reviewed', 'claimReviewed', 'words'];
const STATUS_KEYS = ['status', 'rating', 'rating_text', 'verdict', 'state', 'alternateName'];
const ID_KEYS = ['claim_id', 'claimId', 'id'];

function statusOf(entry: Json): string {
  const review = isJson(entry.reviewRating) ? entry.reviewRating : undefined;
  return (
    firstText(entry, STATUS_KEYS) ?? (review ? firstText(review, STATUS_KEYS) : undefined) ?? ''
  );
}

export const registerFrom = (value: unknown): RegisterEntry[] =>
  records(value).map((entry) => ({
    claimId: firstText(entry, ID_KEYS) ?? '',
    claim: firstText(entry, CLAIM_KEYS) ?? '',
    variants: stringsFrom(entry.variants),
    status: statusOf(entry),
  }));

/** A message that is one text, with all else in what was declared. */
export const inputFrom = (body: string, declared: Json, asOf: string): CheckInput => ({
  subject: '',
  body,
  images: imagesFrom(declared.images),
  declaration: declarationFrom(declared),
  claims: claimsFrom(declared.claims),
  officialDomains: stringsFrom(declared.official_domains),
  register: registerFrom(declared.register),
  asOf,
});
