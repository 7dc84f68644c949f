import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';
import { CHILD, KIN } from './words';

const GONE =
  '(missing|hasnt come home|not come home|didnt come home|never came home|hasnt come back|not come back|hasnt returned|not returned|run away|ran away|ran off|runaway|disappeared|vanished|cant find (him|her|them)|phone (is )?(off|dead|switched off|straight to voicemail)|not been seen|never arrived|not home|didnt get to school|not answering (his|her) phone|lost (him|her) in)';
const THING =
  '(dog|cat|puppy|kitten|tortoise|parrot|rabbit|parcel|package|bike|bicycle|car|van|purse|wallet|handbag|post|bins?|plants?|pots?|posters?|page|link|word|email|mail|letter|cash|money|jewell?ery|tools?|laptop|ladder|number plate|catalytic converter)';
const PERSON = `(${KIN}|${CHILD}|my (husband|wife|partner|boyfriend|girlfriend)|a (girl|boy|man|woman|child)|he|she|the (boy|girl)|(elderly|old) [a-z]+|resident|patient)`;

/** People missing now. A cat, a parcel or an officer who is missed is none. */
export const missing: Rule = {
  id: 'missing',
  patterns: [
    {
      say: say(
        `${PERSON} ~ ${GONE}`,
        `${GONE} ~ ${PERSON}`,
        '(cant|cannot|couldnt) find (my|our|her|his) (little |own |\\d+ year old )*(son|daughter|boy|girl|child|kid|kids|baby|toddler|mum|dad|nan|husband|wife|brother|sister|grandson|granddaughter|gran|grandad)',
        '(child|boy|girl|kid|toddler) (is |on his own |wandering |lost |alone |crying )+ ~ (park|road|street|shop|no (one|adult|parent)|alone|lost|on (his|her) own)',
        '(reported|report) (him|her|my [a-z]+|someone) missing',
        'missing (person|child|girl|boy|teenager|man|woman)',
      ),
      unless: say(
        `(missing|lost|disappeared|find (my|the|our)) (a |my |our |the |some )*${THING}`,
        `${THING} (is |has |was |have |were |are |been |gone |went |just )*(missing|disappeared|vanished|gone|lost|run off|ran off|ran away|run away|not home|not been seen|hasnt come home|hasnt come back)`,
        '(missing|missed) (out|the point|officers?|meetings?|you|a|an|from (the|my|our|a) (newsletter|map|website|list|shed|garage|house|shop|garden|drive))',
      ),
      flags: ['missing_person', 'life_risk'],
      case: cases.life,
      past: cases.life,
    },
    {
      say: say(
        '(found|seen|spotted|saw|know where) ~ (missing|you are looking for|on your poster|in your (post|email|message|alert)|from (the|your) (appeal|poster|alert|message))',
        '(the|that) (missing|lost) (girl|boy|lad|man|woman|child|teenager|person) ~ (seen|saw|here|at|in|on|with|is|was)',
      ),
      unless: say('(dog|cat|bike|car|parcel)'),
      flags: ['missing_person'],
      case: cases.crimeUrgent,
    },
  ],
};
