import { mend } from './spelling';

/**
 * A text as the rules read it: lower case, no accents on Latin letters, no invisible characters,
 * one space between words, apostrophes inside words dropped, common slips mended.
 * `from[i]`/`to[i]` say which characters of the original (UTF-16 offsets, end exclusive) stand behind character i,
 * so that every reason can quote what the person really wrote.
 */
export interface Plain {
  text: string;
  from: number[];
  to: number[];
  mended: boolean;
}

/** Soft hyphen, zero-width and bidirectional controls, variation selectors: they hide words from a reader that a person sees. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\u0640\u064B-\u065F\u0670\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;
const APOSTROPHE = /['’‘ʼ`´]/u;
/** An address is no sentence: its words must not be read. */
const ADDRESS = /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const FOLDS: Record<string, string> = { ł: 'l', ø: 'o', ı: 'i', ß: 'ss', đ: 'd', æ: 'ae', œ: 'oe' };
/** Letters of other alphabets that look Latin; folded only inside a word that has Latin letters too. */
const TWINS: Record<string, string> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', к: 'k' },
  ...{ м: 'm', т: 't', н: 'h', α: 'a', ο: 'o', ν: 'v' },
};

interface Char {
  out: string;
  from: number;
  to: number;
}

function fold(char: string): string {
  const wide = char.normalize('NFKC').toLowerCase();
  const bare = wide.normalize('NFD');
  const latin = /^\p{Script=Latin}/u.test(bare) ? bare.replace(/\p{M}/gu, '') : wide;
  return [...latin].map((c) => FOLDS[c] ?? c).join('');
}

function characters(raw: string): Char[] {
  const chars: Char[] = [];
  let at = 0;
  let before = '';
  for (const char of raw) {
    const from = at;
    at += char.length;
    if (INVISIBLE.test(char)) continue;
    const after = raw[at] ?? '';
    if (APOSTROPHE.test(char) && LETTER.test(before) && LETTER.test(after)) continue;
    const last = chars.at(-1);
    const hyphen = /[-‐‑]/u.test(char) && /\p{L}/u.test(before) && /\p{L}/u.test(after);
    before = char;
    if (hyphen) {
      chars.push({ out: ' ', from, to: at });
      continue;
    }
    if (char === '\n' || char === '\r') chars.push({ out: '\n', from, to: at });
    else if (/\s/u.test(char)) {
      if (last && last.out !== ' ' && last.out !== '\n') chars.push({ out: ' ', from, to: at });
    } else if (/^\p{M}$/u.test(char) && last && /\p{Script=Latin}/u.test(last.out)) last.to = at;
    else chars.push({ out: APOSTROPHE.test(char) ? "'" : fold(char), from, to: at });
  }
  return chars;
}

function untwin(word: Char[]): void {
  const text = word.map((c) => c.out).join('');
  if (!/[a-z]/.test(text)) return;
  for (const char of word) char.out = TWINS[char.out] ?? char.out;
}

export function normalise(raw: string): Plain {
  const plain: Plain = { text: '', from: [], to: [], mended: false };
  const parts: string[] = [];
  const put = (out: string, from: number, to: number) => {
    parts.push(out);
    for (let i = 0; i < out.length; i += 1) {
      plain.from.push(from);
      plain.to.push(to);
    }
  };
  let word: Char[] = [];
  const endWord = () => {
    if (word.length === 0) return;
    untwin(word);
    const written = word.map((c) => c.out).join('');
    const { text, slip } = mend(written);
    plain.mended ||= slip;
    if (text === written) for (const c of word) put(c.out, c.from, c.to);
    else put(text, word[0]?.from ?? 0, word.at(-1)?.to ?? 0);
    word = [];
  };
  for (const char of characters(raw)) {
    if (/^[\p{L}\p{M}\p{N}@$]+$/u.test(char.out)) word.push(char);
    else {
      endWord();
      put(char.out, char.from, char.to);
    }
  }
  endWord();
  plain.text = parts.join('').replace(ADDRESS, (said) => said.replace(/[a-z0-9]/g, 'x'));
  return plain;
}
