import type { SettingsChange } from './change';
import type { ChangeBlocker } from './change-blockers';
import type { ChangeFacts } from './change-facts';
import { OWN_WORD, type AllowedText } from './settings';

/** Each word is looked for in every text; beyond this many the checks would no longer keep up with typing. */
export const MOST_WORDS = 300;
export const MOST_ALLOWED = 1000;
const LONGEST_DAYS = 366;

type Of<Kind extends SettingsChange['kind']> = Extract<SettingsChange, { kind: Kind }>;
type Found = ChangeBlocker | false | undefined;

export function whyNotAddWord(
  { term, advice, expiresOn }: Of<'word-added'>,
  { settings: { words }, today }: ChangeFacts,
): Found[] {
  return [
    tooShort(term) && 'term-too-short',
    advice.trim() === '' && 'advice-missing',
    expiresOn !== null && expiresOn < today && 'over-already',
    words.some((other) => sameTerm(other.term, term)) && 'term-there-already',
    words.length >= MOST_WORDS && 'too-many',
  ];
}

/** An expiry that never comes is none, so it lies within a year. */
export function whyNotAllow(
  { term, rules, expiresOn, reason }: Of<'text-allowed'>,
  { settings: { allowed }, catalogue, today }: ChangeFacts,
): Found[] {
  const known = (rule: string) => rule === OWN_WORD || catalogue.has(rule);
  return [
    tooShort(term) && 'term-too-short',
    rules.length === 0 && 'rules-missing',
    !rules.every(known) && 'no-such-rule',
    expiresOn < today && 'over-already',
    daysBetween(today, expiresOn) > LONGEST_DAYS && 'lasts-too-long',
    reason.trim() === '' && 'reason-missing',
    allowed.some((other) => covers(other, term, rules, expiresOn)) && 'term-there-already',
    allowed.length >= MOST_ALLOWED && 'too-many',
  ];
}

export function whyNotConfirm(
  personId: string,
  { id }: { readonly id: string },
  { settings: { allowed } }: ChangeFacts,
): Found[] {
  const entry = allowed.find((one) => one.id === id);
  if (!entry) return ['no-such-entry'];
  return [
    entry.addedBy === personId && 'added-it-yourself',
    entry.confirmedBy !== null && 'confirmed-already',
  ];
}

const tooShort = (term: string) => (term.match(/[\p{L}\p{N}]/gu) ?? []).length < 2;

const sameTerm = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const covers = (entry: AllowedText, term: string, rules: readonly string[], until: string) =>
  entry.term === term &&
  entry.expiresOn >= until &&
  rules.every((rule) => entry.rules.includes(rule));

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
