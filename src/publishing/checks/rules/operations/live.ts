import { matching } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const STRIKE =
  '(?:(?:dawn |drugs? |police |early[- ]morning |armed |big )*raid(?:s|ing|ed)?|(?:drugs? |search |arrest )?warrants?|bust(?:s|ing)?|swoop(?:s|ing)?|sting|crackdown at|strike (?:day|phase)|arrest (?:phase|day)|day of action at|dawn (?:visit|knock|call)|knock(?:ing)? (?:on|at) (?:his|her|their|the|some|several|a few|your) doors?|kick(?:ing)? (?:in |down )?(?:his|her|their|the|some|a few)? ?doors?(?: in| down)?|(?:put(?:ting)?|doors? (?:will be )?go(?:ing)?) (?:\\S{1,8} ){0,2}?(?:in|through)|enforcement (?:visit|operation)|execut(?:e|ing) (?:an? |the |two |three |several |\\d )?(?:\\p{L}{3,10} )?warrants?|(?:arrest|nick|lift|grab|catch|surprise|ambush|hit|storm|enter|move in on|go in|go through|search) (?:him|her|them|the (?:gang|dealers?|house|flat|address|suspects?|premises|shop|property|estate|men|man|farm|unit|lock-?ups?|garages?)|his|her|their|\\d|number|every|all|several|two|three|four|five|a (?:flat|house|property|number|shop|unit|garage)|addresses|homes|houses|flats|properties|premises)(?: \\S{1,12}){0,3}|doors? (?:to )?(?:come|coming|go|going|be) (?:off|in|through)|test[- ]purchas(?:e|es|ing)|rounding up|round(?:ed)? up|move in|pounce|pouncing|lying in wait|lie in wait)';
const WHEN =
  '(?:tomorrow|tonight|this (?:evening|afternoon|morning|week|weekend|friday|saturday|sunday|monday|tuesday|wednesday|thursday)|later (?:today|this|on)|next (?:week|month|few|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)|(?:in|over) the (?:next|coming) (?:\\S{1,8} )?(?:hours?|days?|weeks?|minutes?)|(?:on|from|before|at|by) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|dawn|first light|midnight|\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm)|five|four|six)|at (?:dawn|first light)|any (?:day|minute|moment) now|soon|shortly|within (?:the )?(?:hours?|days?)|in the early hours)';
const FUTURE =
  "(?:expect|will|we'll|they'll|going to|gonna|plan(?:s|ned|ning)?|planning|about to|due to|set to|intend(?:s|ing)?|prepar(?:e|ing)|ready to|aim(?:ing)? to|is coming|are coming|coming|scheduled|hoping to|expect(?:ing)? to|to be|be)";
const AHEAD = phrase(
  `${FUTURE}(?: \\S{1,14}){0,8}? ${STRIKE}(?: \\S{1,14}){0,10}? ${WHEN}|${WHEN},?(?: \\S{1,14}){0,8}? ${FUTURE}(?: \\S{1,14}){0,8}? ${STRIKE}|${FUTURE}(?: \\S{1,14}){0,10}? ${WHEN}(?: \\S{1,14}){0,6}? ${STRIKE}|(?:raids?|warrants?|arrests?) (?:is |are |will be )?(?:planned|due|set|scheduled|coming|timed|lined up)(?: \\S{1,14}){0,5}?(?: ${WHEN})?|(?:more|further|next|tonight's|tomorrow's|friday's|saturday's|sunday's|monday's|upcoming|planned) (?:\\p{L}{3,10} )?(?:raids?|arrests|busts?|sting|warrants?)(?: (?:will|are|is|at|on|to|planned|coming|follow|expected|tomorrow|tonight|next|soon|in))`,
);
const NOW = phrase(
  "(?:officers|police|teams?|units|armed officers|we|colleagues|firearms officers|specialist officers|detectives)(?:'re| are| have)? (?:are |currently |now |right now |already |still |just )*(?:currently|now|right now|already|moving in|going in|about to|outside|inside|surround(?:ing|ed)|in position|waiting|hiding|searching|raiding|storming|executing|entering|at the (?:back|rear|door)|breaking)(?: \\S{1,12}){0,6}? (?:house|flat|address|property|premises|warrant|door|building|raid|estate|garden|position|suspects?|gang|dealers?|number \\d{1,3}|in (?:\\p{Lu}\\p{L}+ ){1,2}(?:Road|Street|Close|Lane|Avenue|Way))",
);
const OTHER = phrase(
  "speed(?:ing)? (?:checks?|gun|enforcement)|checkpoint|forensic|house[- ]to[- ]house|missing|jumble|charity|book(?:ing)?|surgery|drop[- ]in|last night's|yesterday's|was carried out|were carried out|carried out (?:a|an|the|two|three|several|warrants?|raids?) (?!.{0,60}(?:tomorrow|tonight|next))|fraud(?:sters?)?|scam(?:mers?)?|they say|caller|stay (?:away|indoors|inside)|avoid the area|if you|search (?:for|our|the (?:river|water|woods|canal))|bag searches|arches|event|fete|training exercise|exercise|amnesty|bins|visit(?:ing)? (?:schools?|residents)|crime prevention",
);

export const live = rule({
  id: 'OPS-LIVE',
  severity: 'legal',
  basis:
    'Regulation of Investigatory Powers Act 2000; operational security; safety of officers and residents',
  advice:
    'This warns those we are after and puts officers at risk. Say nothing of a warrant or raid until it is over: “This morning officers carried out a warrant in Sallow.”',
  when: ({ input }) => input.declaration.operationComplete !== true,
  find: (doc) => [
    ...matching(
      doc,
      AHEAD,
      (c, _q, at) => !says(c.sentence.text, OTHER) && !negated(c.sentence.text, at, 30),
    ),
    ...matching(doc, NOW, (c) => !says(c.sentence.text, OTHER)),
  ],
});
