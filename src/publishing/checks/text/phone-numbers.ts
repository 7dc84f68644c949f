import type { Span } from './sentences';

export interface PhoneNumber extends Span {
  /** National digits with the leading 0, or as written for short numbers. */
  digits: string;
  kind: 'mobile' | 'landline' | 'public';
}

const WRITTEN =
  /(?<![\d£.,/-])(?:\+\s?44[\s.-]{0,2}(?:\(0\)[\s.-]{0,2})?|0044[\s.-]{0,2}|\(?0)(?:[\s.()-]{0,2}\d){9,10}(?![\d/])/g;

const DIGIT_WORDS: Record<string, string> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:double|triple)?[\\s,-]{0,2}(?:${Object.keys(DIGIT_WORDS).join('|')})[\\s,-]{1,2}){6,14}(?:${Object.keys(DIGIT_WORDS).join('|')})(?![\\p{L}\\d])`,
  'giu',
);

function kindOf(digits: string): PhoneNumber['kind'] {
  if (/^07(?!0|6(?!24))/.test(digits)) return 'mobile';
  if (/^0[12]/.test(digits)) return 'landline';
  return 'public';
}

function spokenDigits(words: string): string {
  let times = 1;
  let out = '';
  for (const word of words.toLowerCase().split(/[\s,-]+/)) {
    if (word === 'double') times = 2;
    else if (word === 'triple') times = 3;
    else {
      out += (DIGIT_WORDS[word] ?? '').repeat(times);
      times = 1;
    }
  }
  return out;
}

/**
 * UK numbers of ten or eleven digits, however spaced, and numbers spelled out.
 * Not left to libphonenumber: it passes over numbers that Ofcom has not yet issued, and those a
 * person has typed with a wrong digit, which identify just the same. Short ones (101, 999) are not found.
 */
export function phoneNumbers(text: string): PhoneNumber[] {
  const found: PhoneNumber[] = [];
  for (const match of text.matchAll(WRITTEN)) {
    const digits = match[0]
      .replace(/\(0\)/, '')
      .replace(/\D/g, '')
      .replace(/^(?:0044|44)(?=\d{9,10}$)/, '0');
    if (digits.length < 10 || digits.length > 11) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      digits,
      kind: kindOf(digits),
    });
  }
  for (const match of text.matchAll(SPOKEN)) {
    const digits = spokenDigits(match[0]);
    if (!/^0\d{9,10}$/.test(digits)) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      digits,
      kind: kindOf(digits),
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
