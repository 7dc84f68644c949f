import type { Reading } from '../text/reading';
import type { Category, Flag, Route, Urgency } from '../vocabulary';

/** What a case is if this is the gravest thing said. `weight` settles which sign names the case: higher wins. */
export interface Case {
  category: Category;
  route: Route;
  urgency: Urgency;
  weight: number;
}

/** Something found in a text, with the place of the words (offsets into the plain text). */
export interface Sign {
  rule: string;
  flags: readonly Flag[];
  case?: Case;
  start: number;
  end: number;
}

/**
 * One way of saying something. Everything is judged inside one sentence, so a sentence added
 * elsewhere can add signs and never take one away.
 */
export interface Pattern {
  say: RegExp;
  /** Words in the same sentence under which this means something else. */
  unless?: RegExp;
  /** Words that must stand in the same sentence as well. */
  also?: RegExp;
  /** Dropped by "no", "not", "nobody" … up to three words before. Only where a plain denial is likelier than fear. */
  deniable?: boolean;
  flags?: readonly Flag[];
  case?: Case;
  /** Used when the sentence tells of a past time. */
  past?: Case;
  /** Flags left out when it is past. */
  dropWhenPast?: readonly Flag[];
}

export interface Rule {
  id: string;
  /** Read only above the signature, and only in what the person wrote as themselves. */
  quiet?: boolean;
  patterns: readonly Pattern[];
}

const DENIAL =
  /(?:^|[^a-z])(?:no|not|never|nobody|noone|no one|none|without|didnt|doesnt|dont|isnt|wasnt|arent|werent|hasnt|havent|wont|cant see)(?: (?:a|an|any|the|been|one|anyone|got|have|was|were|is|are|being|of|him|her|them|us|there))* ?$/u;
/** Denials that deny nothing: "not sure who was stabbed", "not only". */
const IDLE_DENIAL =
  /(?:not (?:sure|only|just|long ago|far)|no idea|dont know|no doubt) ?[a-z ]{0,20}$/u;

/** "he did not have a gun": the denial stands inside the words found. */
const DENIED_WITHIN =
  /(?:^|[^a-z])(?:not|never|didnt|doesnt|dont|isnt|wasnt|hasnt|havent|no) (?:(?:have|got|has|had|carry|carrying|see|seen|hold|holding|any|a|an|the) )*[a-z]+$/u;

const denied = (sentence: string, at: number, words: string): boolean => {
  const before = sentence.slice(Math.max(0, at - 45), at);
  return DENIED_WITHIN.test(words) || (DENIAL.test(before) && !IDLE_DENIAL.test(before));
};

const everywhere = new WeakMap<RegExp, RegExp>();

/** The same expression, to be found wherever it stands; made once. */
function global(say: RegExp): RegExp {
  const made = everywhere.get(say) ?? new RegExp(say.source, 'gu');
  everywhere.set(say, made);
  return made;
}

function match(
  pattern: Pattern,
  text: string,
  full: string,
): { start: number; end: number } | null {
  if (pattern.also && !pattern.also.test(text)) return null;
  if (pattern.unless?.test(full)) return null;
  if (!pattern.deniable) {
    const found = pattern.say.exec(text);
    return found && { start: found.index, end: found.index + found[0].length };
  }
  for (const found of text.matchAll(global(pattern.say))) {
    if (!denied(text, found.index, found[0])) {
      return { start: found.index, end: found.index + found[0].length };
    }
  }
  return null;
}

/** All signs of one rule in a text. */
export function find(rule: Rule, reading: Reading): Sign[] {
  const signs: Sign[] = [];
  for (const sentence of rule.quiet ? reading.body : reading.sentences) {
    for (const pattern of rule.patterns) {
      const place = match(pattern, rule.quiet ? sentence.full : sentence.text, sentence.full);
      if (!place) continue;
      const past = sentence.past && pattern.past !== undefined;
      const dropped = past ? (pattern.dropWhenPast ?? []) : [];
      signs.push({
        rule: rule.id,
        flags: (pattern.flags ?? []).filter((flag) => !dropped.includes(flag)),
        case: past ? pattern.past : pattern.case,
        start: sentence.start + place.start,
        end: sentence.start + place.end,
      });
    }
  }
  return signs;
}
