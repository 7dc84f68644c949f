import type { Document, Place } from '../../document';
import { contexts, matching, place, saying } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';
import { DONE } from './finished';

/** What officers do at a door: words that leave no doubt which kind of visit is meant. */
const ENFORCEMENT = phrase(
  '(?:dawn |drugs? |police |big |armed )*raids?|raiding|(?:drugs? |search |arrest |entry )?warrants?|busts?|swoops?|stings?|unannounced|surprise (?:visit|inspection|call)s?|mynd i mewn|cyrch(?:oedd)?|gwarant|strike day|arrest (?:phase|day)|big red key|battering ram|enforcer|' +
    '(?:put(?:ting)?|kick(?:ing)?|smash(?:ing)?|boot(?:ing)?|bash(?:ing)?|break(?:ing)?|tak(?:e|ing)|go(?:ing)?|com(?:e|ing)|bang(?:ing)?|hammer(?:ing)?|crash(?:ing)?) (?:\\S{1,12} ){0,4}?(?:doors?|gates?)(?: (?:in|down|through|off))?|doors? (?:will be |are |being )?(?:going|coming|put|kicked|smashed) (?:in|off|through|down)|knock(?:ing)? (?:on|at) (?:his|her|their|some|several|a few|the dealers) doors?|a knock (?:on|at) (?:\\S{1,10} ){1,3}doors?|' +
    '(?:big|major|massive|huge|surprise|full|planned) (?:search|operation|raid|push)(?: (?:of|at|on|in))?|search(?:ing)? (?:\\S{1,12} ){1,3}?(?:houses?|flats?|homes?|addresses|properties|sites?|caravans?|units?|lock-?ups?|garages|farms?|estate|yard|premises)|search(?:es)? (?:of|at) (?:\\S{1,12} ){1,4}?(?:houses?|flats?|homes?|addresses|properties|sites?|caravans?|park|units?|lock-?ups?|garages|farms?|estate|yard|premises)|' +
    '(?:get|gets|getting|be|being) (?:lifted|nicked|raided|busted|collared|rounded up|hit|searched|turned over)|(?:lift(?:ing)?|nick(?:ing)?|arrest(?:ing)?|grab(?:bing)?|scoop(?:ing)? up|round(?:ing)? up|pick(?:ing)? up|hit(?:ting)?|storm(?:ing)?|pounc(?:e|ing) on|swoop(?:ing)? on|turn(?:ing)? over|rais(?:e|ing)) (?:him|her|them|the (?:gang|dealers?|house|flat|address|suspects?|premises|pair|lot|lads|brothers|ringleaders?|supplier|grower|farm)|(?:two|three|four|five|six|seven|eight|ten|a dozen|\\d{1,2}|several|some|a few|all) (?:\\S{1,12} )?(?:people|men|addresses|houses|homes|flats|dealers|suspects|targets|doors|properties|premises))|cannabis (?:farm|grow|factory)|(?:crack|drugs?|stash|safe) (?:house|den)',
);
/** A visit to come, told without its name: doors, jobs, those still to be fetched. */
const FETCHED = phrase(
  "(?:dawn|early morning|big) jobs?|(?:still have|still got|have|got) (?:\\S{1,6} )?(?:one|two|three|four|five|more|others|names) (?:\\S{1,8} )?(?:left )?to (?:lift|nick|arrest|pick up|collect|fetch|visit)|(?:he|she|they)(?:'ll| will) be (?:picked up|lifted|nicked|in cuffs|arrested|collected|fetched)|(?:lift|lifting|nick|nicking|arrest|arresting) (?:the )?(?:remaining|rest|others|last|second|other)|doors? (?:\\S{1,10} ){0,5}?go(?:es|ing)? in|warrants? (?:\\S{1,6} )?(?:to be|being|will be) (?:executed|served|carried out)|(?:be|come|coming|call|calling) (?:round|over) (?:to|for) (?:\\S{1,8} ){0,2}?(?:fetch|collect|seize|arrest|nick)",
);
/** Places taken up and moves told while it lasts. */
const UNDER_WAY = phrase(
  '(?:have|has) taken (?:up )?(?:positions?|posts?)|(?:will|to) come through the (?:skylight|roof|window|door|wall|loft|back)|(?:rolling|speeding|racing) (?:towards?|to) (?:the|a|number|your|their)|stinger (?:out|down|by|at|across)|(?:has|have) (?:not|yet) (?:yet )?(?:to )?reach(?:ed)? the',
);
const FORCE = phrase(
  'firearms|armed|officers?|police|helicopter|teams?|vans?|units?|negotiator|snipers?|robot',
);
/** Checks whose worth lies in nobody's knowing where they stand. */
const CHECKS = phrase(
  '(?:drink|drug|roadside|stop|vehicle)[- ]?(?:drive |driving )?(?:stop )?checks?|stop checks?|check ?points?|breath tests?|breathalys\\p{L}{1,4}|(?:drugs?|sniffer) d[ou]gs?|knife (?:arch|sweeps?)|(?:the )?op(?:eration)?(?: \\S{1,12}){0,5}? (?:goes|going|kicks|kicking|continues|carries|starts?|resumes)(?: (?:in|on|off|at))?|phase (?:two|three|2|3|one|1)|stop and search',
);
const AT_THE_HOUR = phrase(
  "(?:from|at|by|till|until|before) (?:\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm)?|midnight|noon|dawn)|\\d{1,2}(?:[.:]\\d\\d)? ?[ap]m|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven) o'clock|tea ?time|the morn|tonight|tomorrow",
);
/** A chase or search told while it runs. */
const COMMENTARY = phrase(
  "(?:follow|watch|live from|live updates? (?:from|on)|live blog of) (?:our|the|this) (?:\\p{L}{3,10} )?(?:chase|pursuit|raid|bust|search|arrest|operation|siege)|(?:he|she|they|suspects?|the (?:car|van|bike|moped|driver|man|pair))(?:'s|'re| is| are) (?:now )?(?:heading|running|turning|driving|making (?:off|for)|cornered|trapped|hiding|boxed in|going) (?:\\S{1,10} ){0,6}?(?:road|street|lane|wall|park|end|side|towards?|along|onto|into|behind|in)(?: \\S{1,12}){0,12}? (?:units?|officers|cars?|dogs?|helicopter|us|we|police|team)|keep you posted live|live updates to follow",
);
/** A time to come. A weekday or an hour alone counts, since what is told in the past is left out before. */
const TO_COME = phrase(
  "yfory|heno|bore \\p{L}{4,8}|tomorrow(?:'s)?|tonight(?:'s)?|the morn|this (?:evening|weekend|week|friday|saturday|sunday|monday|tuesday|wednesday|thursday)(?:'s)?|later (?:today|this|on)|next (?:week|month|few|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)(?:'s)?|(?:in|over) the (?:next|coming) (?:\\S{1,8} )?(?:hours?|days?|weeks?|minutes?)|(?:on |come |before |from |by |until |after )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:'s| morning| night| evening| afternoon| teatime| at)?|(?:at|before|by|from|come) (?:dawn|first light|breakfast|sunrise|sun-?up|midnight|cock-?crow)|(?:planned|scheduled|lined up|to come|to follow|in the pipeline)|any (?:day|minute|moment) now|soon|shortly|imminent(?:ly)?|within (?:the )?(?:hours?|days?)|in the (?:early hours|morning|small hours)|(?:at |by |from |quarter to |half |half past |quarter past )(?:\\d{1,2}(?:[.:]\\d\\d)?|four|five|six|seven|three)(?: ?(?:am|pm|o'clock))?|\\d{1,2}(?:[.:]\\d\\d)? ?[ap]m|crack of dawn|before (?:anyone|they|he|the kids|most of you)(?:'s| is| are)? (?:up|awake)|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december)",
);
/** The words look ahead: nothing here was done already. */
const LOOKS_AHEAD = phrase(
  "byddwn|bydd|will|we'll|they'll|there'll|it'll|going to|gonna|we're|we are|plan(?:s|ned|ning)?|about to|due|set (?:to|for|your)|starts?|begins?|expect|(?:is|are) (?:coming|hitting|putting|going|being|to)|in for|keep it (?:quiet|under|to)|don't (?:tell|spoil)|shh+|hush|ready|we (?:take|hit|go|raid|search|lift|knock|kick|storm|nick)|gets?|goes|booked|lined up|scheduled|pencilled|tomorrow|tonight|next|look out|watch this space|won't know|surprise|big one|wake-up call",
);
/** What is told of officers who are at it while the message goes out. */
const PLACED = phrase(
  "(?:officers|police|teams?|units?|armed (?:officers|police|colleagues|response)|firearms|colleagues|dog (?:unit|handlers?|team|van)s?|dogs?|helicopter|drone|specialists?|detectives|the lads|lads and lasses|the boys|we|we've|snipers?|van(?:loads?|s)?|cars|response|surveillance)(?:'re|'s|'ve)? (?:\\S{1,12} ){0,6}?(?:wait(?:ing)?|creep(?:ing)?|hid(?:ing|den)|lying (?:low|in wait|up)|crouch(?:ed|ing)|in position|in place|surround(?:ing|ed)?|clos(?:e|ing) in|mov(?:e|ing) in|go(?:ing)? (?:in|into|along|through|round|over|up)|advanc(?:e|ing)|entering|edging|tucked|parked(?: up)?|stationed|posted|poised|staged|forming up|massing|about to go|on the roof|outside|behind|round the back|at the (?:back|rear|front|door)|inch(?:ing)?|storm(?:ing)?|breaching|stacked)(?: \\S{1,12}){0,8}? (?:house|flat|address|property|premises|door|building|estate|gardens?|garages?|suspects?|gunman|gang|dealers?|number \\d{1,3}|close|road|street|lane|avenue|way|terrace|crescent|substation|hedge|alley|block|yard|farm|barn|wood|woods|back|fence|roof|corner|arches|station|shop|pub|park|bins|unit|caravan|site)",
);
const AT_THIS_MOMENT = phrase(
  'now|at th(?:is|e) (?:very )?(?:moment|minute|second)|currently|in position|surround(?:ing|ed)|(?:are|is|now) (?:outside|inside)|right now|as (?:we speak|i (?:type|write)|you read)|this (?:minute|very minute|second)|still|live|about to|any (?:minute|second|moment)|in progress|ongoing|just (?:gone|going|pulled|arrived)|waiting|creeping|hiding|lying|closing in|moving in|poised|tucked',
);
/** Where and when nobody will come: an invitation. */
const UNMANNED = phrase(
  "(?:no|not a single|nobody|no one|only one|just one|one|half|fewer|short of|down to|without) (?:\\S{1,12} ){0,4}?(?:night (?:car|cover|shift|patrols?)|patrols? (?:car)?|car|cover|officers?|bobby|bobbies|police|cops?|pcs?|response|unit|crew|on duty|on shift|on nights|covering|available|dog handlers?|helicopter)(?: \\S{1,12}){0,6}? (?:until|till|tonight|tomorrow|this (?:week|weekend|evening|month|friday|saturday|sunday|monday)|next|all (?:week|night|weekend|day)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the)|between|after (?:dark|\\d)|from (?:\\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight)|overnight|while|when|for the|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:we(?:'ll| will|'re| are)|officers (?:will|are)|everyone(?:'s| is)|whole team(?:'s| is)?|all of us|most of us) (?:\\S{1,10} ){0,3}?(?:be |all )?(?:away|off duty|on leave|on a course|at the (?:concert|match|festival|game)|out of (?:the )?(?:area|town|county)|tied up|stretched|short-?staffed|unstaffed|drafted)|(?:station|nick|office|area|patch|beat|village|valley|side) (?:\\S{1,10} ){0,3}?(?:unmanned|unpoliced|uncovered|without cover|no cover|short-?staffed)|short-?staffed|thin on the ground|skeleton (?:crew|staff|cover)|(?:cctv|cameras?|anpr)(?: \\S{1,14}){0,5}? (?:not working|out of action|switched off|off|down|broken|blind|don't work|isn't working|aren't working|don't cover)(?: until| till| this| for)",
);
const STAFFED_ALL_THE_SAME = phrase(
  'front (?:desk|counter)|enquiry|drop-in|surgery|coffee|event|meeting|ring 101|call 101|station (?:is )?open|bank holiday|opening hours|library|crime|arrests?|incidents?|reports?|road|injured|hurt|pcso surgery|no longer|volunteer|street ?lights?|speed cameras?|doorbell|your (?:cctv|cameras?)',
);
const ADVISED = phrase(
  'speed ?watch|training|exercise|surgery|drop[- ]in|your bike|bike checks?|child seats?|safety checks?|health checks?|campaign|volunteers?|fete|event|display|demonstration|meet the|open day|if you (?:see|need|want|would|have a)',
);
const OTHER = phrase(
  'speed(?:ing)? (?:checks?|gun|enforcement|traps?)|speed ?watch|checkpoint|forensic|house[- ]to[- ]house|missing|jumble|charity|surgery|drop[- ]in|fraud(?:sters?)?|scam(?:mers?)?|they say|caller|stay (?:away|indoors|inside)|avoid the area|if you (?:see|saw|have information|know|need|find|are)|search (?:for|our|the (?:river|water|woods|canal))|bag searches|arches|fete|training|exercise|amnesty|bins|visit(?:ing)? (?:schools?|residents)|crime prevention|film|drama|actors|costume',
);

/** Sentences of an enforcement to come; the time may stand in the sentence before. */
function toCome(doc: Document): Place[] {
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    if (!says(s, ENFORCEMENT) || says(s, DONE) || says(s, OTHER)) return [];
    const near = `${c.previous && !says(c.previous.text, DONE) ? c.previous.text : ''} ${s}`;
    return says(near, TO_COME) && says(near, LOOKS_AHEAD) ? [place(c.part, c.sentence)] : [];
  });
}

export const live = rule({
  id: 'OPS-LIVE',
  severity: 'legal',
  basis:
    'Regulation of Investigatory Powers Act 2000; operational security; safety of officers and residents',
  advice:
    'This warns those we are after and puts officers at risk. Say nothing of a warrant or raid until it is over: “This morning officers carried out a warrant in Sallow.”',
  when: ({ input }) => input.declaration.operationComplete !== true,
  find: (doc) => [
    ...toCome(doc),
    ...saying(doc, [FETCHED, TO_COME], [DONE, OTHER, ADVISED]),
    ...saying(doc, [UNDER_WAY, FORCE], [DONE, ADVISED]),
    ...saying(doc, [CHECKS, TO_COME, AT_THE_HOUR], [DONE, ADVISED]),
    ...saying(doc, [COMMENTARY], [DONE]),
    ...matching(
      doc,
      PLACED,
      (c) =>
        says(c.sentence.text, AT_THIS_MOMENT) &&
        !says(c.sentence.text, OTHER) &&
        !says(c.sentence.text, DONE),
    ),
    ...matching(
      doc,
      UNMANNED,
      (c) => !says(c.sentence.text, STAFFED_ALL_THE_SAME) && !says(c.sentence.text, DONE),
    ),
  ],
});
