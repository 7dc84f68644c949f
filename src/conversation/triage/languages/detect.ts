import { normalise } from '../text/normalise';
import { quote, type Reading } from '../text/reading';
import type { Sign } from '../rules/rule';
import { meaning } from './dangers';
import { languages } from './index';
import { dangers, type Danger, type Language } from './language';

interface Ready {
  code: string;
  common: RegExp;
  words: [Danger, RegExp][];
  past: RegExp | null;
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function expression(words: readonly string[], anywhere: boolean): RegExp {
  const ways = words.map((word) => {
    const stem = word.endsWith('*');
    const plain = escape(normalise(stem ? word.slice(0, -1) : word).text);
    const latin = /^[a-z]/.test(plain);
    if (anywhere && !latin) return plain;
    return `(?<![\\p{L}\\p{M}\\p{N}])${plain}${stem ? '' : '(?![\\p{L}\\p{M}\\p{N}])'}`;
  });
  return new RegExp(ways.join('|'), 'gu');
}

const ready: Ready[] = languages.map((language: Language) => ({
  code: language.code,
  common: expression(language.common, language.anywhere ?? false),
  words: dangers.flatMap((danger): [Danger, RegExp][] => {
    const words = language.words[danger];
    return words ? [[danger, expression(words, language.anywhere ?? false)]] : [];
  }),
  past: language.past ? expression(language.past, language.anywhere ?? false) : null,
}));

/** Small words of English: a text with several of them is not read by another Latin language's lexicon. */
const ENGLISH =
  /\b(?:the|and|is|are|was|were|have|has|my|you|your|this|that|with|for|from|they|there|been|what|when|but|not|his|her|she|at|on|of|it|to|im|ive|out|who|our)\b/gu;

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
const foreignScript = (text: string): boolean =>
  /(?=\p{L})[^\p{Script=Latin}]/u.test(text.replace(/[\u2000-\u2BFF]/gu, ''));

export interface Tongue {
  code: string | null;
  signs: Sign[];
  /** Written in a language that the rules cannot read, or only partly. */
  unread: boolean;
}

/**
 * Finds danger words of other languages, sentence by sentence, so that one sentence in English does
 * not hide another. A danger word counts where the sentence looks like that language, or in any foreign script.
 */
export function foreign(reading: Reading): Tongue {
  const signs: Sign[] = [];
  const votes = new Map<string, number>();
  let unread = false;
  for (const sentence of reading.sentences) {
    const english = count(sentence.text, ENGLISH);
    const script = foreignScript(sentence.text);
    const words = sentence.text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
    let best = 0;
    for (const language of ready) {
      const common = new Set([...sentence.text.matchAll(language.common)].map((m) => m[0])).size;
      const found = language.words.flatMap(([danger, pattern]) =>
        [...sentence.text.matchAll(pattern)].map((match) => ({ danger, match })),
      );
      const score = common + found.length * 1.5;
      const own = script && /(?=\p{L})[^\p{Script=Latin}]/u.test(found[0]?.match[0] ?? '');
      const likely = own || (english <= 1 && common >= 1) || english === 0;
      const certain = found.some(({ match }) => {
        const said = quote(
          reading,
          sentence.start + match.index,
          sentence.start + match.index + match[0].length,
        );
        return /[^\x20-\x7E’‘]/.test(said) || /\p{L} \p{L}/u.test(match[0]);
      });
      if (found.length > 0 && (likely || certain)) {
        const past = language.past !== null && count(sentence.text, language.past) > 0;
        for (const { danger, match } of found) {
          const { flags, case: now, past: then } = meaning[danger];
          const use = past && then ? then : now;
          signs.push({
            rule: `language-${language.code}`,
            flags: past
              ? [...flags.filter((flag) => !then || !PRESENT.has(flag)), 'past_tense']
              : flags,
            case: use,
            start: sentence.start + match.index,
            end: sentence.start + match.index + match[0].length,
          });
        }
      }
      if (certain || ((common >= 2 || own || (found.length > 0 && likely)) && english <= 1)) {
        votes.set(language.code, (votes.get(language.code) ?? 0) + score);
      }
      best = Math.max(best, score);
    }
    if (script || (words >= 4 && english === 0 && best >= 2)) unread = true;
  }
  const [top] = [...votes].sort((a, b) => b[1] - a[1]);
  return { code: top?.[0] ?? null, signs, unread };
}

const PRESENT = new Set(['life_risk', 'in_progress']);
