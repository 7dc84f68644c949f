import { after } from './pinned-down';
import { isAnybody, isKin, isPost } from './roles';
import type { Sentence, Span } from './sentences';

/** A description that readers of the place could follow to one person or a handful. */
export interface SingledOut extends Span {
  kind: 'post' | 'kin' | 'anybody';
  /** One of several, or of a place that is not named: telling only where little is needed. */
  weak: boolean;
}

const WORD = /[\p{L}\d][\p{L}\d'’.-]*/gu;
const POINTS = /^(?:the|our|his|her|their|my|your|that|this|those|these|yon|its|certain)$/;
const VAGUE = /^(?:an?|some|any|another|every|each|no|more|other|many|all|most|several|few)$/;
const ALONE =
  /^(?:only|sole|lone|single|first|second|third|last|oldest|eldest|youngest|tallest|biggest|best-known|head|former|then|own|next-door|upstairs|downstairs|live-in|resident|local|village|one-time|chief|star|key|under-\d\d|deaf|blind|bearded|redhead(?:ed)?|ginger|tattooed|one-legged|three-legged|disabled|retired|night|trainee|deputy|assistant|ex|estranged|much-loved|well-known|popular)$/;
const DEMONYM = /^\p{Lu}\p{L}+(?:ian|ean|ish|ese|ch|ani|ali|aqi|an|k|eek)$/u;
interface Token extends Span {
  word: string;
  low: string;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((m) => {
    const word = m[0].replace(/[.'’]+$/, '');
    return {
      word,
      low: word.toLowerCase().replace(/['’]s$/, ''),
      start: m.index,
      end: m.index + word.length,
    };
  });
}

/** How the words before the head pin the person down; undefined when nobody certain is meant. */
function before(
  text: string,
  all: Token[],
  head: number,
): { from: number; pins: number } | undefined {
  let pins = 0;
  for (let i = head - 1; i >= Math.max(0, head - 6); i--) {
    const token = all[i];
    const next = all[i + 1];
    if (!token || !next || /[.;:!?,()]/.test(text.slice(token.end, next.start)))
      return pins > 1 ? { from: next?.start ?? 0, pins } : undefined;
    if (STOPS.test(token.low)) return undefined;
    if (token.low === 'other') continue;
    if (VAGUE.test(token.low)) return { from: token.start, pins: pins - 1 };
    if (POINTS.test(token.low)) return { from: token.start, pins };
    if (/['’]s$/.test(token.word) && /^\p{Lu}/u.test(token.word))
      return { from: token.start, pins: pins + 2 };
    if (/\p{Ll}['’]s$/u.test(token.word)) pins += 1;
    else if (/^(?:one|two|three|both)$/.test(token.low)) pins += 1;
    else if (ALONE.test(token.low)) pins += 1 + Number(/^(?:only|sole|lone)$/.test(token.low));
    else if (DEMONYM.test(token.word)) pins += 1;
    else if (/^\p{Lu}\p{Ll}/u.test(token.word) && i > 0) pins += 1;
  }
  return undefined;
}

const OF_THE_FORCE =
  /\b(?:police|officers?|detective|inspector|sergeant|constable|pcso|patrol|our|neighbourhood|support|specialist|victim|family liaison|custody|duty|crown)\s(?:\S{1,10}\s)?$/i;

/** Words that no description of one person reaches over. */
const STOPS =
  /^(?:at|in|of|from|on|to|for|with|by|between|and|or|but|is|was|are|were|be|been|that|who|which|as|than|if|when|while|after|before|has|have|had|near|into|onto|over|not|said)$/;

const known = new WeakMap<Sentence, SingledOut[]>();

/** People told apart without a name: a post, a kin, or anybody with what pins them to a place. */
export function singledOut(sentence: Sentence): SingledOut[] {
  const found = known.get(sentence);
  if (found) return found;
  const made = read(sentence);
  known.set(sentence, made);
  return made;
}

function read(sentence: Sentence): SingledOut[] {
  const text = sentence.text;
  const all = tokensOf(text);
  return all.flatMap((token, i): SingledOut[] => {
    const post = isPost(token.low);
    const anybody = isAnybody(token.low);
    if (token.low === 'chair' && /^powered$|^wheel$|^high$/.test(all[i - 1]?.low ?? '')) return [];
    const kin = isKin(token.low);
    if (!post && !anybody && !kin) return [];
    if (/^\p{Lu}\p{Ll}/u.test(token.word) && i > 0) return [];
    const lead = before(text, all, i);
    if (!lead) return [];
    const owner =
      /^(?:his|her|their|whose|your|my)\s/i.test(text.slice(lead.from)) ||
      /^\p{L}+['’]s\s/u.test(text.slice(lead.from));
    const tail = after(text, token.end);
    if (token.low === 'one' && !/^\s(?:with|in|at|of|behind|from)\s/.test(text.slice(token.end)))
      return [];
    const many =
      /[^s]s$/.test(token.low) &&
      !/\b(?:two|three|both)\b|^twins$/i.test(`${text.slice(lead.from, token.start)}${token.low}`);
    const pins = lead.pins + tail.pins + (post ? 1 : 0) - (many ? 2 : 0);
    if (OF_THE_FORCE.test(text.slice(0, token.start)) && post && tail.pins < 2) return [];
    const span = {
      start: sentence.start + lead.from,
      end: sentence.start + Math.max(tail.to, token.end),
    };
    if (
      kin &&
      owner &&
      (!many || /^(?:daughter|son|sister|brother|twin|niece|step)/.test(token.low))
    )
      return [{ ...span, kind: 'kin', weak: false }];
    if (pins < 2 || (/^(?:one|person)$/.test(token.low) && tail.pins < 2)) return [];
    return [{ ...span, kind: post ? 'post' : 'anybody', weak: post && pins < 3 }];
  });
}
