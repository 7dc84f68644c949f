import { isProtectedOffence, type Declaration } from './declaration';
import { denies, general } from './text/attribution';
import { years } from './text/dates';
import { negated } from './text/negation';
import { phrase, says } from './text/phrase';
import { sentences, type Sentence, type Span } from './text/sentences';
import { thingCharged, thingHeld, thingLifted } from './text/things-held';

/** What holds of the case once the words are weighed against the declaration. */
export interface Stance {
  /** Proceedings are, or may be, active (Contempt of Court Act 1981 Sch 1): declared, or implied by an arrest or charge. */
  active: boolean;
  /** Where the words imply a live case; empty when they don't. Offsets of the whole text. */
  implied: Span[];
  /** A conviction or full guilty plea is declared or told: guilt may be stated. */
  guiltFound: boolean;
  /** Somebody is suspected and nobody is charged yet, as far as declared and told. */
  preCharge: boolean;
  charged: boolean;
  /** A sexual, trafficking, FGM or forced marriage offence: lifelong anonymity. */
  protectedOffence: boolean;
}

const FORCE =
  "we|we've|officers?|police|polis|team|have|has|they|they've|detectives?|cops|colleagues|constables?|sergeant|response|crew|shift|PCs?|CID";
const SOMEONE =
  'man|woman|men|women|fella|fellas|chap|bloke|guy|lad|lads|lass|boy|girl|teenager|youth|person|people|pair|couple|driver|suspect|\\d\\d-year-old';
const LIVE_STEP = phrase(
  '(?:was|were|been|is|are|being|and|both|also|then|later|now|quickly|since) (?:\\p{L}{2,10}ly )?(?:arrested|nicked|collared|cuffed|handcuffed|lifted(?! (?:from|to|by|onto|over|off|into|out))|detained by (?:officers|police))|' +
    'arrested|(?:made|make|making|an|one|two|three|four|five|six|several|\\d{1,3}|further|second|another|first|more) arrests?(?! warrant)|arrest of|under arrest|' +
    `(?:${FORCE}) (?:\\p{L}{2,10} ){0,2}?(?:nicked|collared|cuffed|lifted|bagged|huckled|felt the collar)(?! (?:it|the (?:cordon|ban|restrictions?|order|lid|cup|trophy|spirits|mood|closure|warning))(?![\\p{L}])| \\p{L}{1,3} (?:cup|trophy))|` +
    `(?:${SOMEONE}) (?:\\p{L}{2,10} ){0,2}?(?:nicked|huckled|arrested|collared)|in (?:hand)?cuffs|(?:one|two|three|man|woman|pair|lad|\\d) in the (?:traps?|cells?)|(?:is|are|was|were|now|night|sitting|sat|slept|currently|still|waiting|woke up|back) (?:in|inside) (?:one of )?(?:our|the|a) (?:custody block|cells?)|being questioned (?:at|by|on|in)|will be (?:summonsed|charged with|put before)|warrant (?:is |was |has been )?out for|` +
    '(?:in|into|taken into|remains? in|held in|still in) (?:police )?custody|' +
    '(?:was|were|been|is|are|being|now|and|also|since|both|later|then) (?:jointly |formally |since |now |also )?charged(?! (?:up|at|by|fully|a |an |£|\\$|with (?:checking|making|keeping|leading|looking|protecting)|for (?:parking|entry)|at))|' +
    'charged (?:with|over|in connection|following|after|on|under|yesterday|today|last)(?! (?:a fee|checking|keeping|protecting))|faces? (?:a )?charges?|charges? (?:have|has) been (?:brought|laid|authorised)|' +
    '(?:has been|have been|was|were|been) summonsed(?! up)|(?:postal )?requisition|(?:receive|received|issued with|given|served with|sent) (?:a |an )?(?:postal |court )?summons|summons (?:to (?:appear|attend|answer|court|the)|for)(?! (?:supper|dinner|tea|lunch|breakfast))|' +
    '(?:police|unconditional|conditional|court) bail|(?:on|granted|refused|denied) bail|(?:re)?bailed(?! out)|released on bail|' +
    'remanded|due (?:in|before|at) (?:\\p{L}{2,20} ){0,3}(?:court|magistrates)|' +
    '(?:appear|appears|appeared|appearing|answer) (?:in|at|before) (?:the )?(?:\\p{L}{2,20} ){0,3}(?:court|magistrates|sheriff)|' +
    '(?:arrest )?warrant (?:has been |was |is )?(?:issued )?(?:for (?:his|her|their|the) arrest|of arrest)|arrest warrant|warrant (?:has been |was )?issued for|' +
    '(?:is|are|was|were|being|been|still|currently) (?:being )?held (?:on suspicion|at|in|for|over|by)|(?:was|were|been|is|are|being) detained(?! under the mental)|(?:answers? to|stand before|go before|brought before) (?:\\p{L}{2,20} ){0,3}(?:court|magistrates|sheriff|judge)|first hearing|on trial(?! (?:until|basis|period|for (?:a|the|two|three|six|twelve)))|stand trial|awaiting trial|go(?:es)? to trial|(?:reported|report) to the procurator fiscal',
);
const OVER = phrase(
  'sentenced to|sentenced for|was jailed|were jailed|been jailed|jailed for|jailed after|convicted|conviction|found guilty|pleaded guilty to (?:all|both|every|the charge|everything)|admitted (?:all|both|every) (?:charges|counts|offences)|' +
    'acquitted|cleared of|found not guilty|no further action|released without charge|charges? (?:was|were|have been|has been) dropped|case (?:was|has been) (?:dropped|discontinued)|community order|suspended sentence|fined|given a caution',
);
const UNDER_INVESTIGATION = phrase(
  'released under investigation|remains? under investigation|RUI|released pending',
);
const TALLY = phrase(
  '(?:last|this|past|previous) (?:year|month|quarter|week)|over the (?:last|past)|since (?:january|february|march|april|may|june|july|august|september|october|november|december|\\d{1,2})|so far this|(?:annual|monthly|yearly|total|figures|statistics|recorded)',
);
const GENERIC = phrase(
  '(?:once|when|after|until|unless|before|anyone|anybody|those|people|everyone) (?:someone |somebody |anyone |anybody |a person |people |they |who )?(?:has |have |is |are |was )?(?:been )?(?:arrested|charged|bailed|detained)|what happens|your rights|right to|how to|the process|means that|when someone is|if (?:you|someone|anyone|somebody|a person)(?: is| are|.s)|can be arrested|power to arrest|powers of arrest|custody visit(?:or|ors|ing)|people in custody|persons in custody|custody suite|custody (?:tour|sergeant)|volunteer',
);
const STORY = phrase(
  'comedy|panto(?:mime)?|sketch show|re-?enact(?:ment|ed|ing)|(?:hundred|fifty|\\d{2,3}) years (?:ago|since)|last over|wickets?|innings',
);
const LATE = phrase('released under investigation|later released|released without');

/** What a swindler says on the telephone is no arrest. */
const SCAM_STORY =
  /\b(?:they|callers?|scammers?|fraudsters?|criminals|someone|he|she|email|message|text|letter)\s(?:may |might |will |often |then |usually |even )?(?:say|says|claims?|claiming|tells? (?:you|people|them|victims)|pretends?|saying|telling)\b/i;

/** Places where the text tells of a live arrest, charge, summons or bail. */
export function liveSteps(text: string, asOf: string): Span[] {
  const thisYear = Number(asOf.slice(0, 4));
  if (
    says(text, UNDER_INVESTIGATION) &&
    !/\b(?:charged|bail(?:ed)?|remanded|in custody|court)\b/i.test(text)
  )
    return [];
  return sentences(text).flatMap((sentence) => stepsIn(sentence, thisYear));
}

function stepsIn(sentence: Sentence, thisYear: number): Span[] {
  const s = sentence.text;
  const named = years(s);
  if (named.length > 0 && Math.max(...named) < thisYear - 1) return [];
  if (SCAM_STORY.test(s)) return [];
  if (says(s, GENERIC) || says(s, LATE) || says(s, STORY)) return [];
  if (/\b(?:search|drugs?) warrant/i.test(s) && !/arrest|charged|custody|bail/i.test(s)) return [];
  return (
    [...s.matchAll(LIVE_STEP)]
      .filter((m) => !negated(s, m.index, 40))
      // What comes after it ("so you will see fewer of us") makes no arrest a supposed one.
      .filter(
        (m) =>
          !general(s.slice(0, m.index + m[0].length)) &&
          !/^\s?if\b/i.test(s.slice(m.index + m[0].length)),
      )
      .filter((m) => !thingHeld(s.slice(0, m.index), m[0]) && !thingCharged(s, m[0]))
      .filter((m) => !(/lifted/i.test(m[0]) && thingLifted(s.slice(0, m.index + m[0].length))))
      .filter(
        (m) =>
          !(
            /arrests/i.test(m[0]) &&
            (says(s, TALLY) || /\d{2,}\s+(?:\p{L}+\s){0,2}arrests/iu.test(s))
          ),
      )
      .filter((m) => !(denies(s) && /arrest/i.test(m[0])))
      .map((m) => ({
        start: sentence.start + m.index,
        end: sentence.start + m.index + m[0].length,
      }))
  );
}

const PROTECTED_TEXT = phrase(
  'rape|raped|rapist|raping|sexual(?:ly)? (?:assault|assaulted|abuse|abused|offence|offences|activity|exploitation|exploited|attack|touching)|sex (?:offence|offences|attack|assault)|' +
    'indecent(?:ly)? (?:assault|assaulted|exposure|exposed|images)|exposed himself|flash(?:ed|er) (?:at|himself)|upskirt(?:ed|ing)?|voyeuris[mt]|cyber-?flash(?:ed|ing)|revenge porn|intimate (?:image|images|photos?|pictures?)|' +
    'groom(?:ed|ing)|FGM|female genital mutilation|forced marriage|forc(?:ed|ing) .{1,40} (?:into|to) marr(?:iage|y)|traffick(?:ed|ing)|sexual(?:ly)? harass(?:ed|ment)|molest(?:ed|ing)|spiking and assault',
);
const AWARENESS = phrase(
  'awareness|leaflets?|is a crime|helpline|support (?:service|services|line)|training|campaign|if you (?:have been|are|know)',
);

const PRE_CHARGE = ['wanted', 'interviewed', 'arrested', 'bailed', 'rui', 'deceased'];

/** `asOf` (YYYY-MM-DD) tells old cases from live ones. */
export function stanceOf(declared: Declaration, text: string, asOf: string): Stance {
  const over = says(text, OVER);
  const status = declared.suspectStatus ?? 'none';
  const closed = ['acquitted', 'nfa', 'rui', 'convicted'].includes(status);
  const steps = over || closed ? [] : liveSteps(text, asOf);
  const active =
    declared.proceedingsActive === true || declared.proceedingsActive === null || steps.length > 0;
  const guiltFound =
    status === 'convicted' ||
    (over &&
      /\b(?:sentenced|jailed|convicted|found guilty|pleaded guilty|admitted)\b/i.test(text) &&
      status !== 'charged');
  const charged = status === 'charged' || status === 'convicted';
  return {
    active,
    implied: steps,
    guiltFound,
    preCharge:
      PRE_CHARGE.includes(status) ||
      (!charged && !over && status !== 'acquitted' && status !== 'nfa'),
    charged,
    protectedOffence:
      isProtectedOffence(declared.offenceClass) ||
      sentences(text).some((s) => says(s.text, PROTECTED_TEXT) && !says(s.text, AWARENESS)),
  };
}
