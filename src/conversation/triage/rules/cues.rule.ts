import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

const BODY =
  '(bruis(e|es|ed|ing)|marks?|scars?|cuts?|burns?|black eyes?|split lip|broken (rib|ribs|arm|nose|jaw|finger|wrist)|swollen|throat|neck|hands? round|my hair)';
const HIM =
  '(him|he|hes|her|she|shes|husband|wife|partner|boyfriend|girlfriend|ex|dad|father|mum|brother|son|uncle|in laws?|family)';

/**
 * Understatement: people who hint. Each pattern takes two cues that mean little alone.
 * They only ever add, and a person decides.
 */
export const cues: Rule = {
  id: 'cues',
  patterns: [
    {
      say: say(
        `${HIM} ~ (round|around|on|by|to|at) my (neck|throat|hair|wrists?|face)`,
        'finish (the job|me off|it this time)',
        '(next time|one day|tonight) (he|she|hell|shell)( ~)? (kill|finish|wont stop|end up killing|will do it)',
      ),
      flags: ['domestic_abuse', 'safe_contact', 'no_auto_reply', 'life_risk', 'threat', 'vawg'],
      case: cases.life,
      unless: say('hairdresser|barber|doctor|dentist|nurse|paramedic|scarf|necklace'),
    },
    {
      say: say(
        `(ive|i have|im|i am|ive got|i had|i get|i hide|hiding|cover(ing)?|left me with|my) ~ (bruis(e|es|ed)|black eyes?|marks on my|split lip|burns on my)`,
        `(cant|cannot|not allowed to|daren ?t|dont dare|scared to|afraid to|never) ~ (leave|go out|talk|see (my|anyone)|spend|speak|work|have friends|say no|tell) ~ (him|he|hes|her|she|husband|wife|partner|boyfriend|dad|family|in laws?) ~ (mad|angry|kicks? off|goes|find|kill|moody|hit|shout|punish|phone|permission|asking)`,
        '(him|her|he|she) (going|goes|gets|getting) (mad|mental|crazy|ballistic|nuts|violent|angry|nasty) ~ (if|when|at|with|me|again|every|leave|late|about)',
        'without (him|her) (going|getting|knowing|finding|shouting|kicking|checking)',
        '(husband|wife|partner|boyfriend|girlfriend|in laws?|mother in law|family|parents|he|they) ~ (locks?|locked|locking) me (in|out|up)',
        '(not allowed|arent allowed|never allowed) (a |to have a |my |any )?(phone|money|friends|keys|visitors|to leave|out|job)',
        '(where|so) (no ?one|nobody|people|they) (can |will |would |wont |cant )?(sees?|notice|know)',
        '(im|i am) (so |really |too |very )?(scared|frightened|afraid|ashamed|embarrassed) ~ (him|her|husband|partner|boyfriend|home|leave|tell anyone|what (he|she))',
      ),
      flags: ['domestic_abuse', 'safe_contact', 'no_auto_reply', 'vawg', 'low_confidence'],
      case: cases.safeguarding,
      unless: say(
        '(tree|bin|dog|cat|fox|police|officer|council|parking|bus|fell|slipped|tripped|pavement|pot ?hole|bike|football|rugby)',
      ),
    },
    {
      say: say(
        `(flinch(es|ed|ing)?|covers? (up )?(her|his) (arms|face)|long sleeves|always has|new) ~ ${BODY}`,
        'flinch(es|ed|ing)?',
      ),
      flags: ['third_party', 'no_auto_reply', 'vulnerable_adult', 'domestic_abuse'],
      case: cases.safeguarding,
    },
    {
      say: say(
        '(tonights|todays|this is) the (night|day|end)',
        '(ive|i have|had) (really |just |finally )?had enough$',
        '(ive|i have) had enough[.!]?$',
        '(please )?(look after|take care of) my (dog|cat|kids|children|mum|family|wife|son|daughter|boy|girl|baby)',
        '(wont|will not) (have to |need to )?(worry|bother) (about me|you|anyone)',
        '(its|it is|im) (all )?(over|too late|done)( for me| now)?[.!]?$',
        '(finally|soon) (at peace|be at peace|be free|it will be over|itll be over)',
        '(put|putting|got|sorted) my affairs in order',
        '(cut|cutting|burn(ing)?|starv(e|ing)) (my|her|his) (arms?|legs?|wrists?|self|skin)',
        '(give|giving|gave) (away )?(all )?(my|his|her) (things|stuff|possessions|belongings) away',
      ),
      flags: ['suicide_risk', 'life_risk', 'no_auto_reply', 'low_confidence'],
      case: cases.safeguarding,
      unless: say(
        '(enough (of|with)|bins?|parking|council|concert|party|wedding|election|night of the|day of the|holiday|away (for|on|next)|while (i|we)|cost|cutting my (legs|arms|hand) on|brambles?|glass on)',
      ),
    },
    {
      say: say(
        '(burglars?|intruders?|someone|somebody|men|man|footsteps|they|noise|noises|people) ~ (downstairs|upstairs|in (my|the|our) (house|loft|garden|hall|hallway|kitchen|cellar|shed|garage|flat)|on (my|the|our) (roof|stairs|landing|balcony))',
        '(heard|hear|hearing) ~ (glass (go|going|break|breaking|smash|smashing)|window (go|break|smash)|door (go|being)|footsteps|someone moving|voices (in|downstairs))',
      ),
      also: say(
        '(just|now|right now|think|hear|heard|hearing|can|still|scared|please|alone|theres|is|are|help|hiding|quick)',
      ),
      unless: say(
        '(neighbours? (upstairs|downstairs)|(people|man|men|someone|they) (upstairs|downstairs|who lives?)|noise from|party|music|fox|mouse|mice|rat|cat|in the flat (above|below)|bottles?|recycling|play(s|ing)|every (night|day|weekend)|deal(s|ing|ers?)|bins?)',
      ),
      flags: ['in_progress', 'life_risk', 'crime:burglary'],
      case: cases.life,
      past: cases.crime,
      dropWhenPast: ['in_progress', 'life_risk'],
    },
    {
      say: say(
        '(with|has|have|got|carrying|had|pulled|holding) (a |an |his |her |some )*(shank|shiv|rambo|zombie knife|machete|cleaver|flick knife|samurai|hatchet|dagger|nank|chete)',
      ),
      unless: say('(last (week|month|year)|collection|museum|kitchen shop|display|film)'),
      flags: ['weapon', 'life_risk', 'in_progress'],
      case: cases.life,
      past: cases.crimeUrgent,
      dropWhenPast: ['in_progress', 'life_risk'],
    },
    {
      say: say(
        '(i |ive |we |weve |have )*lost (my|our) (little |young |own |\\d+ year old )*(boy|girl|son|daughter|child|toddler|kid|grandson|granddaughter) ~ (park|shop|shopping|market|station|beach|crowd|centre|year|street|here|now|coat|wearing|old|minutes|please|find)',
        '(isnt|not|wont|hasnt been) (answering|opening|coming to) (the|his|her|their) (door|phone|bell) ~ (hear|telly|tv|radio|light|lights|worried|not like (him|her|them)|days|elderly|\\d\\d)',
        '\\d\\d ~ (isnt|not|wont) (answering|opening) ~ (door|phone)',
      ),
      flags: ['life_risk', 'missing_person', 'vulnerable_adult'],
      case: cases.welfareNow,
      unless: say('(police|council|officer|gp|101|999|reception|bank|landlord|shop)'),
    },
    {
      say: say(
        '(knows|worked out|found out|finds out|discovered) where (i|we|she|my [a-z]+) (live|lives|work|works|go|goes)',
        '(leaves?|leaving|left|sends?|sending) ~ (flowers|notes|letters|gifts|presents|messages) ~ (car|door|doorstep|work|desk|windscreen|house)',
      ),
      unless: say('(thank|officer|pcso|amazon|council|postman|parcel)'),
      flags: ['stalking', 'no_auto_reply'],
      case: cases.safeguarding,
    },
    {
      say: say(
        '(up|under|down) (my|her|a|girls|womens|the girls|someones) (skirts?|dress|top|blouse)',
        '(film(ed|ing)?|photo(s|graphed|graphing)?|pictures?|recording|phone) ~ (changing room|toilet cubicle|in the shower|under the door|undressing)',
        '(keeps?|always|kept|was|started|tried) (touching|stroking|rubbing|groping|brushing|kissing) (my|me|her|his|against)',
      ),
      unless: say('(keeps touching my (fence|car)|touching base)'),
      flags: ['sexual', 'crime:violent-crime', 'no_auto_reply'],
      case: cases.crimeUrgent,
    },
    {
      say: say(
        '(my|the|our) (teacher|coach|tutor|priest|imam|uncle|stepdad|babysitter|cousin|grandad|scout leader) ~ (touch(es|ed|ing)|kiss(es|ed|ing)|stroke(s|d)|hurts?|messages me|undress(es|ed)|secret|watch(es|ing) me)',
      ),
      flags: ['child', 'sexual', 'no_auto_reply'],
      case: cases.safeguarding,
    },
    {
      say: say(
        '(parents|mum|dad|mother|father|adults|they) (are |is |both |always )*(off (their|her|his) (heads?|face)|drunk|high|out of it|passed out|on drugs|using)',
        '(baby|kids?|child|children|toddler) ~ (parents|mum|dad|mother|they) ~ (off (their|her|his) heads?|drunk|high|out of it|passed out|on drugs|drugs|using|never there|go out)',
      ),
      flags: ['child'],
      case: cases.safeguarding,
      also: say('(baby|kids?|child|children|toddler|little)'),
    },
  ],
};
