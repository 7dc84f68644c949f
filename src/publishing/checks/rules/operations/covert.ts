import type { Document, Place } from '../../document';
import { contexts, matching, place, saying } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';
import { DONE } from './finished';

const SOURCE = phrase(
  'informants?|informers?|undercover source|CHIS|covert human|(?:our|a|an|the|one of our|trusted|reliable|inside|secret|confidential) (?:\\p{L}{3,12} )?sources? (?:inside|within|in|close to|on|who|tells?|told|says?|said|has|have|from|among|at|deep)|inside (?:man|source)|(?:someone|somebody|a (?:man|woman|member|contact|friend)|one of (?:them|their own|the (?:gang|group|crew))) (?:inside|within|close to|in|of) the (?:gang|group|network|family|crew|organisation|house)(?: (?:has|have|is|who|tells?|told))|(?:our|a) (?:man|woman|officer|mole|eyes) (?:on the )?inside|mole|(?:talking|working|passing|feeding) (?:\\S{1,12} )?(?:to|for|with) (?:us|police) from (?:the )?inside|double agent',
);
const TACTIC = phrase(
  'plain[- ]?cloth(?:es|ed)|undercover|unmarked (?:police )?(?:car|cars|van|vans|vehicle|vehicles|bike|bikes)|covert(?:ly)?|surveillance|hidden cameras?|secret cameras?|(?:out of|not in) uniform|mufti|test[- ]purchas(?:e|es|ers?|ing)|decoys?|observation (?:post|point)s?|stak(?:e|ing|ed)[- ]?out|tracking device|trackers? (?:on|under|in|to)|(?:put|placed|fitted|hid|planted) (?:an? )?(?:bug|tracker|camera|microphone|listening device)|bugg(?:ed|ing)(?! (?:you|me|us|people|everyone|him|her))|listening device|tail(?:ing|ed) (?:him|her|them|the (?:car|van|suspect|man|dealers?))|(?:secretly|discreetly|quietly) (?:watch(?:ing|ed)?|film(?:ing|ed)?|follow(?:ing|ed)?|record(?:ing|ed)?|monitor(?:ing|ed)?|photograph(?:ing|ed)?)|posing as (?:customers?|buyers?|students?|shoppers?|dealers?|drinkers?|joggers?|a (?:customer|buyer|student|shopper|user|jogger))|dressed as (?:builders?|workmen|shoppers?|students?|joggers?|delivery|a )|blend(?:ing|ed)? in|watching (?:from|through) (?:a|an|the) (?:\\p{L}{3,10} )?(?:window|van|flat|house|building|roof|car)',
);
/** Things that watch, and words for keeping them out of sight. */
const DEVICE = phrase(
  'cameras?|cams?|cctv|lens(?:es)?|microphones?|mics?|drones?|recorders?|trackers?|sensors?|trail cams?|dash ?cams?',
);
const OUT_OF_SIGHT = phrase(
  "hidden|hid(?:e|ing)?|tucked|concealed|disguised|secret(?:ly)?|covert(?:ly)?|camouflaged|buried|planted|discreet(?:ly)?|bird ?box(?:es)?|nest(?:ing)? ?box(?:es)?|nobody (?:knows|will (?:know|spot|see))|can't (?:see|spot)|won't (?:see|spot|know|notice)|looks? like (?:a|an)|inside (?:a|the|an) (?:tree|hedge|lamp ?post|bin|bush|drainpipe|wheelie|planter|flowerpot)|(?:in|up) (?:a|the|that) (?:tree|hedge|bush|oak|gorse)",
);
/** Police out of their uniform among the public. */
const OURS = phrase(
  "ours|officers?|colleagues?|cops?|bobb(?:y|ies)|constables?|police|pcs?|pc|sgt|sergeant|detectives?|the lads|the team|our team|team|the lasses|cadets?|we|we've|we'll|we're|us|one of ours|specials?|my mate(?:'s)?|half the shift",
);
const DRESSED_DOWN = phrase(
  '(?:in|wearing|wear|dressed in|changed into|sporting) (?:\\S{1,8} ){0,2}?(?:jeans|hoodies|trackies|tracksuits?|civvies|civilian clothes|ordinary clothes|everyday clothes|normal clothes|own clothes|overalls|hi-?vis|shorts|football shirts?|fancy dress|suits|gym (?:kit|gear)|scruffs|disguises?)|plain[- ]?cloth(?:es|ed)|undercover|incognito|out of uniform|not in uniform|without (?:their |our )?uniforms?|civvies',
);
const AMONG = phrase(
  'mix(?:ing|ed)?|mingl(?:e|ing)|among(?:st)?|in the (?:crowd|queue|pub|bar|bus|stands)|on (?:the )?(?:\\S{1,12} ){0,2}?(?:bus|train|tram|platform|ferry|market|door)|watch(?:ing)?|looking out|keep(?:ing)? (?:an eye|watch)|spot(?:ting)?|patrolling|sitting|stood|standing|around|about|by|at|shh+',
);
const OWN_VEHICLE = phrase(
  "(?:van|car(?! park)|saloon|estate|hatchback|motor|truck|lorry|taxi|caravan|camper|transit|pick-?up|bike|moped|ice cream van|motorhome)(?: \\S{1,12}){0,10}? (?:is (?:really |actually )?(?:ours|us|one of ours)|one of ours|it's (?:ours|us)|that's (?:ours|us)|belongs to us)|(?:unmarked|plain|undercover|fake|pretend|decoy|dummy|q) (?:\\p{L}{3,10} ){0,3}?(?:van|car|saloon|estate|hatchback|motor|truck|lorry|taxi|transit|motorbike|bike|bmw|audi|skoda|octavia|astra|ford|focus|golf|corsa|mondeo|insignia|volvo|vauxhall|peugeot|vehicle)s?",
);
const WATCHED = phrase(
  "(?:we(?:'ve| have|'re| are)?|officers(?: are| have)?|detectives(?: are| have)?|the team(?: is| has| are)?|colleagues(?: are| have)?|surveillance|it's|is|are|been|my mate(?:'s)?) (?:\\S{1,10} ){0,4}?(?:eyes on|sitting on|sat (?:on|outside|opposite|in)|watching|camped (?:out )?(?:outside|opposite|in)|parked (?:up )?(?:outside|opposite)|keeping (?:watch|tabs) on|tailing|following|shadowing|staking out|spying on|filming) (?:\\S{1,10} ){0,4}?(?:house|flat|hoose|address|number \\d{1,3}|lock-?up|garages?|unit|yard|farm|dealers?|suspects?|him|her|gang|crew|family|shop|pub|van|estate|caravan|site|door)",
);
const INSIDER = phrase(
  "(?:somebody|someone|a (?:man|woman|friend|lad|lass|contact|person|bird)|one|people|friends?|ears|eyes) (?:of (?:theirs|them) )?(?:(?:on|from) the )?(?:inside|within|close to|in with|high up in|deep in)|on the inside|(?:one of|some of) (?:the|their) (?:regulars?|customers|drinkers|staff|neighbours|residents)|a regular (?:at|in)|(?:we've|we have|got|have|police have) (?:\\S{1,8} )?(?:ears|eyes|friends|people|someone|somebody) (?:in|inside|at|on) (?:the|that|their|there)|(?:his|her|their|the (?:dealer|suspect|man|boss|gang|leader)'s) (?:own |ex-?|former |best |new |very own )?(?:flatmate|housemate|girlfriend|boyfriend|ex|wife|husband|partner|cousin|brother|sister|mate|pal|lodger|driver|cleaner|barman|accountant|neighbour|landlady|landlord|right-hand man|runner|lookout|associates?)|(?:lad|lass|man|woman|girl|guy|bloke) who (?:pulls|serves|works|cleans|drives|runs|delivers|sells)|one of (?:their|his|her) (?:own|mates|runners|dealers|drivers|friends|crew)|(?:member|part) of the (?:gang|crew|group|network)",
);
const TELLS_US = phrase(
  '(?:feed(?:ing|s)?|pass(?:ing|es)?|slipp?(?:ing|ed|s)|whisper(?:ing|s|ed)?|giv(?:ing|es)|bring(?:ing|s)|leak(?:ing|s|ed)?|hand(?:ing|s)?|tip(?:s|ping|ped)?|keep(?:ing|s)|tell(?:s|ing)?|told|text(?:s|ing)?|ring(?:s|ing)?) (?:us|me|our|police|officers|detectives|the team)|help(?:ing|s|ed) (?:us|police|officers|me) (?:quietly|out|on the|since|for|all)|work(?:ing|s) (?:for|with) us|on our (?:payroll|side|books)|(?:talk(?:ing|s)?|speak(?:ing|s)?|chatt?(?:ing|s)?|sing(?:ing|s)?|squeal(?:ing|s|ed)?|grass(?:ing|ed|es)?) (?:quietly )?(?:to us|like|regularly|for)|keep(?:s|ing) us (?:posted|in the loop|informed)|in (?:our|my) ear|singing like',
);
const PLAY = phrase(
  'trail|prizes?|quiz|cadets|wildlife|badgers?|birds?(?! box)|hedgehogs?|nest cam|your (?:camera|drone)s?',
);
const VEHICLE = phrase('van|car|saloon|estate|hatchback|truck|lorry|taxi|caravan|transit|bike');
const WATCHED_BY_OTHERS = phrase(
  'neighbourhood watch|cctv operators?|football|match|birds?|residents|suspicious|have you',
);
const WARNING = phrase(
  "rumours?|myths?|(?:she|he|they) (?:wore|was wearing|were wearing)|last seen|scams?|scammers?|fake|bogus|fraud(?:sters?)?|impost(?:or|er)s?|pretend(?:ing|ed|s)?|pos(?:ing|ed) as (?:police|officers?|an officer|plain)|claim(?:ing|ed|s)? to be|impersonat\\p{L}{2,4}|warrant card|ask (?:for|to see)|if (?:you (?:are|think|suspect|find|feel|get|have been|receive|believe)|an officer|someone)|you don't have to|you do not have to|history|museum|exhibition|film|novel|recruit(?:ing|ment)?|career|find (?:a |your )?tracker|bike tracker|fit (?:a )?tracker|(?:gps|air) ?tags?|spiking|(?:his|her|the|your) landlord|voyeur\\p{L}{0,3}|legislation|act \\d{4}|hidden cameras? (?:was|were) found|domestic|abus\\p{L}{1,4}|stalk\\p{L}{1,4}|partner",
);

/** What is said when asked: nothing is given away. */
const NEITHER = phrase('(?:neither )?confirm (?:n?or) deny');
/** The family of somebody who died or went missing also tells us things. */
const CONSOLED = phrase('family|missing|died|death|tribute|loss|funeral|victims?|abus\\p{L}{1,4}');

/** Test purchases are told of when they are over; before them they are nobody's business. */
const AHEAD =
  /\b(?:will|'ll|going to|about to|plan(?:s|ned|ning)?|next|tonight|tomorrow|today|later|coming|soon|now|currently|still|keep|until|this (?:week|weekend|month|evening|afternoon|summer|winter|half[- ]term))\b/i;

const tactics = (doc: Document): Place[] => [
  ...matching(
    doc,
    TACTIC,
    (c, quote, at) =>
      !says(c.sentence.text, WARNING) &&
      !says(c.sentence.text, DONE) &&
      !(/^test[- ]purchas/i.test(quote) && !AHEAD.test(c.sentence.text)) &&
      !(doc.stance.guiltFound && /^tracker/i.test(quote) && !says(c.sentence.text, OURS)) &&
      !negated(c.sentence.text, at, 30),
  ),
  ...saying(doc, [DEVICE, OUT_OF_SIGHT], [WARNING, DONE, PLAY]),
  ...saying(doc, [OURS, DRESSED_DOWN, AMONG], [WARNING, DONE]),
  ...saying(doc, [OWN_VEHICLE], [WARNING, DONE]),
  ...contexts(doc)
    .filter(
      (c) =>
        /\b(?:one of ours|it's (?:ours|us)|that's us)\b/i.test(c.sentence.text) &&
        says(c.previous?.text ?? '', VEHICLE),
    )
    .map((c) => place(c.part, c.sentence)),
  ...saying(doc, [WATCHED], [WARNING, DONE, WATCHED_BY_OTHERS]),
];

export const covert = rule({
  id: 'OPS-COVERT',
  severity: 'legal',
  basis:
    'Regulation of Investigatory Powers Act 2000, Part II; policy to neither confirm nor deny covert sources',
  advice:
    'Never tell how or where we watch, or that somebody inside talks to us: it can cost a life. Write “officers are patrolling the area” or “we acted on information”.',
  when: ({ text }) => !says(text, NEITHER),
  find: (doc) => [
    ...matching(
      doc,
      SOURCE,
      (c, _q, at) => !says(c.sentence.text, WARNING) && !negated(c.sentence.text, at, 30),
    ),
    ...saying(doc, [INSIDER, TELLS_US], [WARNING, CONSOLED]),
    ...(doc.input.declaration.operationComplete === true ? [] : tactics(doc)),
  ],
});
