import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

const OLDER =
  '(elderly|old (lady|man|woman|chap|fella|gentleman|boy|dear|couple|mr|mrs|miss|neighbour)|older (lady|man|woman|gentleman|neighbour)|pensioner|frail|disabled|vulnerable|dementia|alzheimers?|learning (disab[a-z]+|difficult[a-z]+)|autistic|housebound|wheelchair|bed ?bound|carers?|care home|confused|in (his|her) (seventies|eighties|nineties|[6-9]0s)|([6-9]\\d|10\\d)[ -]?(year|yr)s?[ -]?old|aged? (7|8|9)\\d|(7|8|9)\\d (now|and lives)|(my|his|her|their|our) (nan|gran|grandma|grandad|granddad|nana|nanna|grandmother|grandfather)|mental health|special needs|downs syndrome|schizophreni[a-z]+)';

/** Adults at risk: welfare, neglect, exploitation, confusion. */
export const adults: Rule = {
  id: 'adult-at-risk',
  patterns: [
    { say: say(OLDER), flags: ['vulnerable_adult'] },
    {
      say: say(
        '(hasnt|havent|not|nobody has|no one has|noones|nobodys|no ones|hadnt|wasnt|isnt|never) (been |actually )?(seen|heard from|answer(ed|ing)|come out|left the (flat|house)|been out|open(ed|ing)|picked up|respond(ed|ing))( ~)? (for|in|since|days?|weeks?|a week|door|phone|him|her|curtains?|post|the door)',
        '(milk|post|mail|letters|newspapers?|parcels?) ~ (piling|piled|pile|building|stack(ed|ing)|step|doorstep|overflowing|not (been )?(taken|collected))',
        '(curtains|blinds) ~ (shut|closed|drawn|havent moved|same) ~ (days|week|days|all day|since|still)',
        '(smell|stench|flies) ~ (flat|door|letter ?box|next door|neighbours?|house) ~ (days|dead|awful|rotting|not seen|hasnt|bad)',
        '(welfare|well being|wellbeing) check',
        '(check (on|up on)|look in on) (my|him|her|them|an?|the|our|mr|mrs|old)',
      ),
      also: say(
        '(he|she|him|her|they|them|mr|mrs|miss|old|lady|man|neighbour|number|no|nan|mum|dad|flat|woman|chap|gentleman|friend|curtains|milk|door|days|week|someone|my [a-z]+)',
      ),
      unless: say(
        '(officer|pcso|bobby|police|patrol|pc|sgt|sergeant|panda car|copper|cctv|you lot|any of you|council|street cleaner|bin (men|lorry)|anyone from|team|cat|dog|rabbit|tortoise|parcel|my (bike|car|van|package)|email|reply|update|answer from|response|heard from (you|anyone|the|an officer)|hasnt been (mentioned|fixed|answered)|(check|checked) (on|up on) my (report|case|reference|claim|status|crime))',
      ),
      flags: ['vulnerable_adult', 'life_risk', 'third_party', 'missing_person'],
      case: cases.welfareNow,
    },
    {
      say: say(
        `${OLDER} ~ (wander(s|ing|ed)?|lost|confused|missing|fallen|fell|on the floor|no coat|in (her|his) (nightie|nightdress|pyjamas|slippers)|doesnt know (where|who)|in the road|freezing)`,
        '(in (her|his) (nightie|nightdress|pyjamas|slippers)) ~ (road|street|wander|outside|bus|rain|cold|park|barefoot)',
        '(wander(ing|s|ed)?) ~ (confused|road|nightie|pyjamas|slippers|doesnt know|lost)',
      ),
      unless: say(
        '(dog|cat|last (week|month|year)|lost (his|her|my) (purse|wallet|keys|phone|bus pass|card)|confused (about|by))',
      ),
      flags: ['vulnerable_adult', 'life_risk', 'third_party'],
      case: cases.welfareNow,
      past: cases.safeguardingPast,
      dropWhenPast: ['life_risk'],
    },
    {
      say: say(
        `${OLDER} ~ (abus(ed|ing|es|e)|neglect(ed|ing|s)?|bruis(e|es|ed|ing)|starv(ed|ing)|hit|hits|hitting|slapped|shout(s|ed|ing) at|steal(s|ing)? (from|her|his)|stole|taking (her|his) (money|pension|card|benefits)|takes (her|his|all)|taken over|took over|moved in(to)?|using (her|his) (flat|card|home)|money|pension|bank card|being used|exploit(ed|ing)|taken advantage|tak(ing|es) advantage|scared|frightened|locked|left (alone|in)|lying in|soiled|not fed|dirty|alone)`,
        `(abus(ed|ing|es|e)|neglect(ed|ing)|steal(s|ing)? (from|money)|taking (money|advantage)|takes? advantage|exploit(ed|ing)|hit(s|ting)?|shout(s|ing) at|rob(bed|bing)|conn(ed|ing)) ~ ${OLDER}`,
        '(carer|care ?worker|nurse|cleaner|support worker|grandson|nephew|neighbour|befriender) ~ (taking|takes|stole|stealing|took|hit|hits|slapped|shouts?|rough|steals|emptied|using) ~ (money|card|purse|jewellery|pension|her|him|mum|nan|dad|gran|jewelry)',
        '(people|men|lads|dealers?|druggies|they|gang|strangers|man) ~ (taken over|took over|moved in(to)?|living in|using|staying in|run from) (a |the |his |her |my )?(vulnerable |disabled |elderly |old |poor |neighbours )*([a-z]+s )?(flat|house|home|place)',
        'sleeping in (his|her) own (car|bathroom|hall)',
      ),
      unless: say(
        '(dog|care home (fete|visit)|charity|money raised|mobility scooter (was|been)|parking|disabled (bay|parking|badge|space)|talk|training|blue badge|hit by)',
      ),
      flags: ['vulnerable_adult', 'third_party', 'exploitation'],
      case: cases.safeguarding,
      past: cases.safeguarding,
    },
    {
      say: say(
        '(sectioned|off (his|her|my) (meds|medication)|stopped taking (his|her|my) (meds|medication)|psychosis|psychotic|paranoid|manic|not well (mentally|in (the|his|her) head)|acting (really |very )?(strange|erratic(ally)?)|talking to (himself|herself))',
      ),
      flags: ['vulnerable_adult'],
      case: cases.safeguarding,
      unless: say('campaign|training|stall'),
    },
    {
      say: say(
        '(rough sleep(er|ers|ing)|homeless (man|woman|person|lady|guy|lad|girl|people)|sleeping (rough|in (a|the) (doorway|tent|bus|park|car|subway|underpass|bin)))',
      ),
      flags: ['vulnerable_adult'],
      case: cases.otherAgency,
    },
  ],
};
