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
/** A small place of which the reader knows one. */
const SMALL_PLACE =
  /^(?:the|our|a|an|his|her|their|number|no\.?|flat)\s(?:\S{2,14}\s){0,3}?(?:house|flat|flats|cottage|bungalow|farm|farmhouse|shop|store|garage|pub|bar|inn|caf[ée]|bakery|chippy|chip|surgery|clinic|office|library|launderette|kiosk|gym|salon|school|nursery|church|chapel|mosque|manse|club|hall|hotel|hostel|home|allotments?|yard|boat|ferry|crossing|corner|lock|park|marina|pharmacy|post|takeaway|barber'?s?|butcher'?s?|baker'?s?|florist'?s?|newsagent'?s?|chemist'?s?|stall|till|floor|door|road|street|landing|close|stables?|kennels|quarry|mill|band|choir|team|squad|crew|ward|class|desk|counter|bus|van|canteen|site|scheme|block|end|terrace)(?![\p{L}])/u;

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
    if (token.low === 'other') continue;
    if (VAGUE.test(token.low))
      return pins > 0 ? { from: token.start, pins } : { from: token.start, pins: -1 };
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

const RELATIVE =
  /^,?\s(?:who|whose|that|with)\s(?!(?!was\s(?:up\s|out\s|down\s)?(?:in|on|at|behind|under|across)\s)(?:has|have|had|was|were|is|are|then|later|also|called|rang|phoned|told|saw|gave|came|reported|helped|died|did|will|can|could|may|stopped|made|sent|shared|found|spotted|contacted|information|concerns?|any)(?![\p{L}]))((?:[^\s.!?;:]{1,16}\s?){1,8})/u;
const LINK =
  /^,?\s(?:(?:who|that)\s(?:lives?|works?|runs?|owns?|cleans?|serves?|keeps?|rents?|stays?|plays?|played|teaches|sits|sells|drives|minds|covers|leads|walks)\s)?(?:(?:up|down|over|in|out)\s)?(at|in|of|from|on|behind|above|over|below|opposite|beside|outside|inside|near|to|for|with|by)\s/u;
const NAMED_PLACE =
  /^(?:(?:the|our|a|an|both|\p{Ll}{2,10})\s){0,3}?(?:(?:on|at|of|in|above|behind)\s(?:(?:the|our|a)\s)?(?:\p{Ll}{2,10}\s){0,3}?){0,2}(\p{Lu}[\p{L}'’]+(?:[ -]\p{Lu}[\p{L}'’]+){0,3})/u;
const NEXT_DOOR =
  /^\s(?:next door|upstairs|downstairs|opposite|over the (?:road|fence)|across the (?:road|street|landing))/;

/** A place or a trait that follows: "at the end house", "of Upper Staithe", "who minds the goats". */
function after(text: string, from: number): { to: number; pins: number } {
  const rest = text.slice(from, from + 130);
  const link = LINK.exec(rest);
  if (link) {
    const at = link[0].length;
    const tail = rest.slice(at);
    const small = SMALL_PLACE.exec(tail);
    if (small) return { to: from + at + small[0].length, pins: 2 };
    if (/^(?:the\s)?(?:flat|number|no\.?|room|plot|pitch)\s\d/i.test(tail))
      return { to: from + at + 8, pins: 2 };
    const named = NAMED_PLACE.exec(tail);
    if (named && !MONTH.test(named[0])) {
      const wide = /^(?:from|in|of|near)$/.test(link[1] ?? '') && !/\s/.test(named[1] ?? '');
      return { to: from + at + named[0].length, pins: wide ? 1 : 2 };
    }
  }
  if (NEXT_DOOR.test(rest)) return { to: from + 10, pins: 2 };
  const relative = RELATIVE.exec(rest);
  if (!relative) return { to: from, pins: 0 };
  const habit = /^\s?\p{L}{3,}s\s|\p{Lu}|\bsurname\b|^the\s/u.test(relative[1] ?? '');
  return { to: from + relative[0].trimEnd().length, pins: habit ? 2 : 1 };
}

const MONTH =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:County|Crown|Magistrates|Police|England|Wales|Scotland|London|Christmas|Easter)\b/;
const OF_THE_FORCE =
  /\b(?:police|officers?|detective|inspector|sergeant|constable|pcso|patrol|our|neighbourhood|support|specialist|victim|family liaison|custody|duty|crown)\s(?:\S{1,10}\s)?$/i;

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
    const many =
      /[^s]s$/.test(token.low) &&
      !/\b(?:two|three|both)\b|^twins$/i.test(`${text.slice(lead.from, token.start)}${token.low}`);
    const pins = lead.pins + tail.pins + (post ? 1 : 0) - (many ? 2 : 0);
    if (OF_THE_FORCE.test(text.slice(0, token.start)) && post && tail.pins < 2) return [];
    const span = {
      start: sentence.start + lead.from,
      end: sentence.start + Math.max(tail.to, token.end),
    };
    if (kin && owner) return [{ ...span, kind: 'kin', weak: false }];
    if (pins < 2) return [];
    return [{ ...span, kind: post ? 'post' : 'anybody', weak: post && pins < 3 }];
  });
}
