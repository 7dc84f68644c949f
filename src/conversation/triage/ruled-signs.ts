import { foreign } from './languages/detect';
import { cases } from './rules/cases';
import { rules } from './rules/index';
import { find, type Case, type Sign } from './rules/rule';
import { headlines } from './text/idioms';
import { LONG_PAST, type Reading } from './text/reading';
import type { Flag } from './vocabulary';
import { lifts } from './weigh';

/** One bare word or sign that may be a cry for help. */
const CRY =
  /^\W*(?:(?:please |pls )?help(?: me| us)?(?: please)?|999|sos|police|emergency|urgent|call me|please come|danger|hurry|fire|ambulance|im scared|i am scared|scared|he is here|hes here|she is here|theyre here|hes back|he is back)\W*$/u;
const SELF_DATED =
  /\b(?:that was (?:us|me|him|her|my (?:life|mum|mother|marriage|family))|this was|it was|this happened|it happened|that happened|was back)\b/u;
const FEAR =
  /\b(?:scared|frightened|terrified|afraid|petrified|in fear|not safe|unsafe|dont feel safe|fear for)\b/u;
const TIGHT = 18;

function wholeText(reading: Reading): Sign[] {
  const signs: Sign[] = [];
  const whole = { start: 0, end: reading.plain.text.length };
  if (reading.plain.text.length <= 40 && CRY.test(reading.plain.text)) {
    signs.push({
      rule: 'cry-for-help',
      flags: ['low_confidence'],
      case: cases.dangerUnclear,
      ...whole,
    });
  }
  const letters = reading.raw.replace(/[^A-Za-z]/g, '');
  if (letters.length >= TIGHT && letters === letters.toUpperCase()) {
    signs.push({ rule: 'manner', flags: ['all_caps'], ...whole });
  }
  if (reading.plain.mended) signs.push({ rule: 'manner', flags: ['misspelling'], ...whole });
  if (reading.hasSignature) signs.push({ rule: 'manner', flags: ['signature'], ...whole });
  const [start, end] = reading.figurative[0] ?? [];
  if (start !== undefined && end !== undefined) {
    signs.push({ rule: 'manner', flags: ['figurative'], start, end });
  }
  for (const found of headlines(reading.plain.text)) {
    signs.push({
      rule: 'quoted-headline',
      flags: ['quoted_text'],
      case: cases.fear,
      start: found.start,
      end: found.end,
    });
  }
  const past = reading.sentences.find((sentence) => sentence.past);
  if (past) {
    signs.push({
      rule: 'manner',
      flags: ['past_tense'],
      start: past.start,
      end: past.start + past.text.length,
    });
  }
  return signs;
}

/** Signs that need two sentences. They add, and never take away. */
function acrossSentences(reading: Reading, signs: readonly Sign[]): Sign[] {
  const found: Sign[] = [];
  const flags = new Set(signs.flatMap((sign) => sign.flags));
  const text = reading.plain.text;
  const at = (pattern: RegExp) => pattern.exec(text);
  const add = (match: RegExpExecArray | null, extra: readonly Flag[], one: Case) => {
    if (match) {
      found.push({
        rule: 'together',
        flags: extra,
        case: one,
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  };
  if (flags.has('data_breach')) add(at(FEAR), ['life_risk'], cases.breachWithFear);
  if (flags.has('crime:burglary')) {
    add(
      at(
        /\b(?:(?:still|anyone|someone|somebody|they|he)s? (?:might |may |could )?(?:still )?(?:be |is |are )?(?:inside|in there|in the house|here)|just (?:got|come) (?:back|home|in))\b/u,
      ),
      ['in_progress', 'life_risk'],
      cases.life,
    );
  }
  // One hint of an ending may be weariness; two are a farewell.
  const hints = signs.filter((s) => s.rule === 'cues' && s.flags.includes('suicide_risk'));
  if (hints.length > 1 && hints[0]) found.push({ ...hints[0], case: cases.welfareNow });
  if (flags.has('child') && /\bbit|bitten|maul|savag/u.test(text)) {
    add(at(/\b(?:bleeding|blood|face|neck|throat)\b/u), ['life_risk', 'in_progress'], cases.life);
  }
  for (const lift of lifts) {
    if (!lift.when(flags)) continue;
    const from = signs.find((sign) => sign.flags.some((flag) => flags.has(flag)));
    if (from) found.push({ ...from, rule: 'together', flags: [], case: lift.case });
  }
  return found;
}

/**
 * A person who tells something in the present and then dates it years back is telling the past.
 * Only the urgency follows: every danger flag stays, no automatic mail goes out, a person reads it within
 * the day. Nothing less than a stated year or "years ago" does this, and no weapon, suicide or
 * child at risk now is ever lowered by it.
 */
function toldFromThePast(reading: Reading, signs: readonly Sign[]): boolean {
  const dated = reading.sentences.some(
    (sentence) => LONG_PAST.test(sentence.text) && SELF_DATED.test(sentence.text) && !sentence.now,
  );
  const held = new Set(['suicide_risk', 'weapon', 'firearm', 'terror', 'missing_person']);
  const grave = signs.filter((sign) => sign.case && sign.case.urgency === 'immediate');
  return (
    dated &&
    grave.length > 0 &&
    grave.every(
      (sign) =>
        sign.flags.includes('domestic_abuse') || !sign.flags.some((f) => f === 'threat_to_life'),
    ) &&
    !signs.some((sign) => sign.flags.some((flag) => held.has(flag)))
  );
}

/** The same signs, where the person tells what is long past. */
export function recount(signs: readonly Sign[]): Sign[] {
  return signs.map((sign) =>
    sign.case && (sign.case.urgency === 'immediate' || sign.case.urgency === 'urgent')
      ? { ...sign, case: cases.safeguardingPast }
      : sign,
  );
}

/** Everything that the rules found. */
export function ruledSigns(
  reading: Reading,
  tongue = foreign(reading),
): { signs: Sign[]; past: boolean } {
  const signs = [
    ...rules.flatMap((rule) => find(rule, reading)),
    ...tongue.signs,
    ...wholeText(reading),
  ];
  signs.push(...acrossSentences(reading, signs));
  const past = toldFromThePast(reading, signs);
  return { signs: past ? recount(signs) : signs, past };
}
