import { metresBetween, type Position } from '../../../places/boundaries/rules/shape';

const DAY = 86_400_000;
/** Points are known to 100 m: so near they may be one place. */
const NEAR_METRES = 250;
/** From here on two concerns are shown side by side; a person decides. */
export const SIMILAR_FROM = 6;

export interface Comparable {
  /** Ids from the force down to the area itself. */
  areaPath: readonly string[];
  at: Date;
  /** Where it is about, to 100 m, where that was given. */
  point?: Position | null;
  category: string;
  /** What the resident wrote first. */
  text: string;
}

export interface Likeness {
  score: number;
  /** Why, for the page; with the words in common. */
  reasons: string[];
}

/** Words that say nothing of what it is about. */
const idle = new Set(
  `about after again also another anyone because been before being could does doing down each else every from
  have having hello here just know like many more most much nothing only other over please police really same
  should some someone something still than thank thanks that their them then there these they thing things this
  those through today very want week were what when where which while will with would your`.split(
    /\s+/,
  ),
);

/** Telling words by what plurals and tenses of them share. */
export function tellingWords(text: string): Map<string, string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/\p{L}{4,}/gu) ?? [];
  return new Map(words.filter((word) => !idle.has(word)).map((word) => [stem(word), word]));
}

const stem = (word: string) =>
  word.length > 5 ? word.replace(/(ings?|ed|es|ers?|s)$/, '').slice(0, 8) : word.replace(/s$/, '');

/**
 * How alike two concerns are by place, time, kind and words, with the reasons. Symmetric; the same facts always give the
 * same. Without a word in common nothing is alike: place and time alone would put a whole ward together.
 */
export function likeness(a: Comparable, b: Comparable): Likeness {
  const [ours, theirs] = [tellingWords(a.text), tellingWords(b.text)];
  const common = [...ours]
    .filter(([root]) => theirs.has(root))
    .map(([root, word]) => shorter(word, theirs.get(root)!))
    .sort();
  if (common.length === 0) return { score: 0, reasons: [] };
  const least = Math.min(ours.size, theirs.size);
  const parts = [place(a, b), time(a, b), kind(a, b), words(common, common.length / least)];
  return {
    score: parts.reduce((sum, { score }) => sum + score, 0),
    reasons: parts.filter(({ score }) => score > 0).map(({ reason }) => reason),
  };
}

const shorter = (a: string, b: string) => (a.length <= b.length ? a : b);

interface Part {
  score: number;
  reason: string;
}
const none: Part = { score: 0, reason: '' };

function place(
  { areaPath: a, point }: Comparable,
  { areaPath: b, point: other }: Comparable,
): Part {
  if (point && other && metresBetween(point, other) <= NEAR_METRES)
    return { score: 4, reason: `Within ${NEAR_METRES} metres` };
  if (a.at(-1) === b.at(-1)) return { score: 3, reason: 'Same ward' };
  return a.at(-2) === b.at(-2) ? { score: 1, reason: 'Next door: same borough' } : none;
}

function time(a: Comparable, b: Comparable): Part {
  const days = Math.abs(a.at.getTime() - b.at.getTime()) / DAY;
  if (days <= 3) return { score: 2, reason: 'Within three days' };
  return days <= 14 ? { score: 1, reason: 'Within two weeks' } : none;
}

const kind = (a: Comparable, b: Comparable): Part =>
  a.category === b.category ? { score: 1, reason: 'Same kind of matter' } : none;

/** `share` of the shorter one's telling words. */
function words(common: readonly string[], share: number): Part {
  const reason = `Words in common: ${common.slice(0, 6).join(', ')}`;
  if (common.length >= 3 && share >= 0.5) return { score: 4, reason };
  if (common.length >= 2 && share >= 0.25) return { score: 2, reason };
  return { score: 1, reason };
}
