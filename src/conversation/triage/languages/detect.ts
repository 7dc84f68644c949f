import { normalise } from '../text/normalise';
import { quote, type Reading } from '../text/reading';
import type { Sign } from '../rules/rule';
import { meaning } from './dangers';
import { languages } from './index';
import { dangers, type Danger, type Language } from './language';
import { WordFinder, type Sought } from './word-finder';

interface Ready {
  code: string;
  common: Expression;
  words: [Danger, Expression][];
  past: Expression | null;
}

/** `id` is what the finder calls it by. */
interface Expression {
  id: number;
  pattern: RegExp;
}

const finder = new WordFinder();
let expressions = 0;

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function expression(words: readonly string[], anywhere: boolean): Expression {
  const sought = words.map((word): Sought => {
    const stem = word.endsWith('*');
    const { text } = normalise(stem ? word.slice(0, -1) : word);
    return { text, stem, inside: anywhere && !/^[a-z]/.test(text) };
  });
  const ways = sought.map(({ text, stem, inside }) => {
    const plain = escape(text);
    if (inside) return plain;
    return `(?<![\\p{L}\\p{M}\\p{N}])${plain}${stem ? '' : '(?![\\p{L}\\p{M}\\p{N}])'}`;
  });
  const id = expressions++;
  finder.add(id, sought);
  return { id, pattern: new RegExp(ways.join('|'), 'gu') };
}

const ready: Ready[] = languages.map((language: Language) => ({
  code: language.code,
  common: expression(language.common, language.anywhere ?? false),
  words: dangers.flatMap((danger): [Danger, Expression][] => {
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
    const candidates = finder.candidates(sentence.text);
    const all = ({ id, pattern }: Expression) =>
      candidates.has(id) ? [...sentence.text.matchAll(pattern)] : [];
    for (const language of ready) {
      const common = new Set(all(language.common).map((m) => m[0])).size;
      const found = language.words.flatMap(([danger, expression]) =>
        all(expression).map((match) => ({ danger, match })),
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
        const past = language.past !== null && all(language.past).length > 0;
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
