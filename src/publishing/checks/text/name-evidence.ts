import { isFirstName, isPlainFirstName } from './name-lists';
import type { Token } from './person';

/** The age as written after or before a name. */
export const AGE_AFTER =
  /^(?:'s)?,?\s{0,2}(?:who (?:is|was) |aged\s{1,2}|age\s{1,2}|\((?!\d{1,2} \p{L}+s\b))?(\d{1,2})(?:\)|,|\.(?!\d)|\s|$|\?|!|-year|:)(?!\s{0,1}(?:am|pm|%|per|(?:and|to|or|&) \d|January|February|March|April|May|June|July|August|September|October|November|December))/iu;
export const AGE_BEFORE =
  /(\d{1,2})[- ]years?[- ]old(?:\s(?!from|of|in|at|near|who|to|for|by)[\p{L}-]{2,20}){0,2}[,]?\s{1,2}$/iu;
const TITLE_BEFORE = /(?:^|[\s(,])(?:mr|mrs|ms|miss|mx|sir)\.?\s{1,2}$/i;
const NAMED_BEFORE =
  /(?:named|identified|known|nicknamed|called|aka|a\.k\.a\.|goes by|(?:they|we|people|locals|friends|you) call|(?:dead|died|killed|drowned|missing|arrested)[^.,]{0,40} (?:is|was)|name(?:d)? (?:is|was|of)|names? (?:are|as)|he's|she's|it's|it was|it is|suspect(?:ed)?[^.,]{0,40} is|suspect,|suspects are|culprit is|arrest of|arrested|arresting|charged|nicked|cuffed|detained|murder of|murdering|killing of|death of|killed|loss of|raped|victim was|victim is|victim,|seen|find|finding|trace|speak to|speak with|talk to|looking for|missing|missing:|attack on|family of|(?:mother|father|mum|dad|son|daughter|brother|sister|wife|husband|friends) of|flowers[^.,]{0,25} for (?:little )?|parents of|(?:old|our) (?:friend|mate|pal|chum|favourite)|good old|auld|(?:a|one|that|yon|our) certain|(?:this|that|it) (?:is|was)|turns out (?:to be|it was|it's)|(?:called|call|calls|calling) (?:in )?on|(?:holding|lifted|collared|busted|bagged|rumbled)|home of|house of|says? it's|guess who|word with|chat with|investigation into|(?:enquiry|inquiry) into|hello,?|goodbye,?|shout ?out to|one|thanks to|thank you to|thank you,?)(?: (?:locally|online|only|formally|here|him|her|as|to|by|the name|of)){0,3}:?\s{0,2}['"]?(?:Big |Little |Young |Old )?$/i;
/** A role that stands before a name: "shopkeeper", "defendant". */
export const ROLE_BEFORE =
  /(?:^|\s)(?:shopkeeper|owner|landlord|landlady|teacher|coach|defendant|suspect|victim|complainant|witness|dad|mum|father|mother|brother|sister|son|daughter|husband|wife|partner|girlfriend|boyfriend|friend|neighbour|resident|driver|cyclist|pensioner|grandmother|grandfather|nan|uncle|aunt|niece|nephew|schoolboy|schoolgirl|teenager|pupil|student|boy|girl|man|woman|builder|roofer|trader|businessman|businesswoman|survivor|local|baby|toddler|burglar|thief|robber|dealer|killer|rapist|attacker)s?,?\s{1,2}$/i;
const PLACE_BEFORE =
  /(?:^|\s)(?:in|at|near|around|outside|across|into|throughout|through|onto|towards|along|between|opposite|behind|off|on|via|inside|over|under|junction of|residents of|part of|area of|village of|town of|people of|man of|woman of|men of)\s(?:the\s)?$/i;
const FROM_BEFORE = /(?:^|[\s,])(?:from|of|to)\s(?:the\s)?$/i;
const THING_AFTER =
  /^(?:'s)?\s(?:area|ward|estate|residents|team|neighbourhood|town|village|station|branch|borough|market|roundabout|community|road|street|park|school|library|officers|police|shop|surgery|website|app|page|group|flats|allotments|junction|bus|line|council|event|festival|high street|centre|restaurant|pub)\b/i;
const ACTS_AFTER =
  /^(?:,\s[^.,]{1,60},)?\s(?:(?:has|have|had|was|were|is|are)\s(?:also\s|now\s|since\s)?(?:been\s)?(?:arrested|charged|jailed|sentenced|convicted|bailed|detained|nicked|wanted|suspected|accused|released|interviewed|questioned|helping|being|due|remanded|in custody|in (?:a|the|our|one of our) cells?|on bail|out on bail|back in|back on|in the frame|under arrest|under investigation|in for|off the hook|our man|up before|named|identified|killed|found|pronounced|attacked|robbed|assaulted|raped|stabbed|missing|last seen|given|fined|banned|behind|responsible|guilty|the (?:man|woman|person|suspect|one|culprit|driver|thief|burglar))|said|told|says|denies|denied|admitted|confessed|pleaded|appeared|lives|lived|died|did|stole|took|attacked|robbed|who|whose|remains|lost|suffered|spoke|bravely|called|rang)\b/i;
const OFFENDER_AFTER =
  /^,\s(?:who|whose|of\s\p{Lu}|a\s|an\s|the\s|formerly|from\s|(?:son|daughter|brother|sister|nephew|niece|cousin|father|mother|husband|wife)\sof)/u;
const PRONOUN_AFTER = /^[?.!]\s(?:He|She)\s(?:is|was|has|had)\b/;
const ADDRESSED = /(?:\b(?:you|you are|who you are|lads|boys|girls)[,:]?|\bsorry,?|\bhello,?)\s$/i;
/** How strongly the words around speak for a person. Three is enough. */
export function evidence(run: Token[], before: string, after: string, headline: boolean): number {
  const single = run.length === 1;
  const first = run[0]?.word ?? '';
  const listed = single ? isPlainFirstName(first) : isFirstName(first);
  let score = single ? 0 : 1;
  if (listed) score += 2;
  // "Item 7", "Priority 1": a number after one word that is nobody's first name is no age.
  const numbered = single && !listed && /^\s\d/.test(after);
  if ((AGE_AFTER.test(after) && !numbered) || AGE_BEFORE.test(before)) score += 3;
  if (NAMED_BEFORE.test(before)) score += single && !listed ? 2 : 3;
  if (
    single &&
    /\b(?:locally as|known as|nicknamed|aka|called|(?:they|we|locals|people|friends|you) call|named|named as|goes by)\s['"]?(?:Big |Little )?$/i.test(
      before,
    )
  )
    score += 2;
  if (TITLE_BEFORE.test(before)) score += 3;
  if (ROLE_BEFORE.test(before)) score += 2;
  if (ACTS_AFTER.test(after)) score += 2;
  if (OFFENDER_AFTER.test(after) || PRONOUN_AFTER.test(after)) score += single ? 1 : 2;
  if (PRONOUN_AFTER.test(after) && single) score += 2;
  if (
    /^ and (?:his|her|their) (?:mates?|friends?|brothers?|sisters?|gang|crew|pals?|cousins?|little)\b/i.test(
      after,
    )
  )
    score += 3;
  if (/^ (?:in|from|of) (?:year \d|class|form|set) ?\w?/i.test(after)) score += 3;
  if (ADDRESSED.test(before)) score += single ? 3 : 2;
  if (PLACE_BEFORE.test(before)) score -= listed ? 2 : 4;
  else if (FROM_BEFORE.test(before) && !NAMED_BEFORE.test(before) && !listed) score -= 3;
  if (THING_AFTER.test(after) || /^(?:'s \p{Lu}|\s?&\s)/u.test(after)) score -= 4;
  if (headline && !listed) score -= 2;
  return score;
}
