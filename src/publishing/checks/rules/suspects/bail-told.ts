import { phrase, says } from '../../text/phrase';

/** The one on bail: without one of these the sentence is about somebody else. */
const OF_ONE = phrase(
  "he|she|they|him|her|them|his|their|he's|she's|our (?:man|woman|lad)|(?:the|a) (?:\\p{L}{3,12} )?(?:man|woman|lad|suspect|pair|couple|youth|teenager)|\\d\\d-year-old|bail|bailed|matey|pal|mate|conditions?|undertaking|part of the deal",
);
const HOME = phrase(
  "(?:living|lives|live|lodg(?:es|ing)|sleeps?|sleeping|kip(?:s|ping)?|stopping|stop with|stay(?:s|ing)?|doss(?:es|ing)|camp(?:s|ing)|holed up|moved (?:in|back|to)|gone (?:to|back|home)|a bed|home|base|roof|let out to|put up|bailed to|freed to|released to|sent (?:home|back) to|address|lodgings|quarters|door-?step checks|curfew|tagged?|under the roof|in the care|box room|spare room)(?: \\S{1,14}){0,6}? (?:with|at|in|to|above|over|behind|next|on|from|off|is|of|will be)(?: \\S{1,12}){0,3}? (?:(?:his|her|their) (?:\\p{L}{2,9} )?\\p{L}{3,12}|[\\p{L}']{3,12}'s|(?:the|a|an|old|flat|room|number|plot) [\\p{L}\\d'-]{1,14})|(?:room|flat|plot|cabin|berth|caravan|chalet|number) \\d{1,3}",
);
const KEEP_AWAY = phrase(
  "(?:keep|keeps|kept|keeping|stay|stays|stayed|staying|steer|steers|remain) (?:\\S{1,12} ){0,6}?(?:away|off|out|clear|metres|yards|miles)|(?:must|may|can|could|will|would|should|shall|does|do|is|are|to)(?:n't| not) (?:\\S{1,10} ){0,3}?(?:go near|contact|approach|visit|call|text|ring|message|phone|speak|talk|enter|drink|shop|board|use|cross|attend|knock|write|walk past|drive|set foot|come within|see|post|return)|(?:forbid|forbids|forbidden|bars?|barred|bans?|banned|prohibits?|prohibited|excluded?|exclusion|out of bounds|off limits|no-go|no go|zone|fifty metres|\\d{2,4} ?(?:m|metres|yards)|(?:neither|nor|never|no longer) (?:to )?(?:calls?|visits?|contacts?|goes|go|speaks?|enters?|drinks?|uses?|boards?|comes?|sets?)|no contact|not to|cannot|can't|mustn't|isn't allowed|not allowed|has to|doesn't|won't be|the wrong side)",
);
/** Somebody or some place that a reader can find. */
const WHOM = phrase(
  '(?:his|her|their|the|an?) (?:\\p{L}{3,12} )?(?:ex|ex-\\w+|wife|husband|partner|girlfriend|boyfriend|mother|mother-in-law|mum|father|dad|daughter|son|family|victim|complainant|witness|neighbours?|woman|girl|boy|child|children|kids|colleague|pupil|lady|man|sisters?|brothers?|boss|landlord|tenant|secretary|school|shop|pub|salon|surgery|nursery|house|flat|home|chapel|church|bakery|gym|factory|farm|lane|bus|train|office|caf[eé]|bar|club|park|allotments?|library|market|yard|stables|kirk|mosque|temple)|who (?:reported|saw|rang|complained|lives|works|told|made)|where (?:she|he|they)|her hours|she (?:works|teaches|cleans|lives|takes|catches|shops)',
);

const APPOINTMENT = phrase(
  '(?:must|has to|is to|to) (?:return|report|attend|answer|come back|surrender|appear)|return to (?:the |our |a )?(?:police|station|court)|answers? bail',
);

/** Where the one on bail sleeps. */
export const tellsHome = (s: string): boolean =>
  says(s, OF_ONE) && says(s, HOME) && !says(s.replace(/\d{1,2} \p{Lu}\p{L}+/gu, ''), APPOINTMENT);
/** Whom or what they must keep away from, which points at the one who complained. */
export const tellsWhomToAvoid = (s: string): boolean =>
  says(s, OF_ONE) && says(s, KEEP_AWAY) && (says(s, WHOM) || PROPER.test(s));
const PROPER =
  /\b(?:near|from|of|off|to|into|contact|visits?|approach|than|past|at|with|call|see)\s(?:the\s)?(?!January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Crown|Court)\p{Lu}[\p{L}'-]{2,}/u;
