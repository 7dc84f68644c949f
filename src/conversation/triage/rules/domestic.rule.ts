import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';
import { EX, KIN, MY_PARTNER } from './words';

const HURTS =
  '(hits?|hitting|hit|beats?|beating|beaten|slap(s|ped|ping)?|punch(es|ed|ing)?|kick(s|ed|ing)?|chok(es|ed|ing)?|strangl(es|ed|ing)?|throttl(es|ed|ing)|grab(s|bed) (me|my|her) (by|throat|hair|neck|arm)|push(es|ed)? (me|her|him)|shov(es|ed)|throw(s|n|ing)?|threw|bit|bites|burn(s|ed|t)?|drag(s|ged)|spat|spits|smash(es|ed|ing)?|hurt(s|ing)?|batter(s|ed|ing)?|attack(s|ed|ing)?|assault(s|ed|ing)?|violent|violence|rap(es|ed|ing)|abus(es|ed|ing|e|ive)|knock(s|ed) me|lays? (his|her|a) hands?|raises? (his|her) hands?|raised (his|her) hand|goes for me|went for me|lash(es|ed) out|kicks? off|rages?|gets? physical|got physical|rough with|black eye|bruis(e|es|ed|ing)|pinned|pin(s|ned) me)';
const CONTROLS =
  '(control(s|led|ling)?(?! room)|checks? my (phone|messages)|goes through my phone|track(s|ed|ing|er)|(wont|doesnt|never|not) (let|allow|letting|give)(s|ed)? me|(doesnt|wont|not) like me (seeing|talking|going|having)|isolat(es|ed|ing)|takes? (all )?my (money|wages|card|phone|benefits|passport|keys|bank)|took (all )?my (money|wages|card|phone|benefits|passport|keys|bank|savings)|empt(y|ied|ies) (our|my|the) (account|bank|savings)|keeps? (all )?(my|the) (money|wages|card|passport|keys)|debts? in my name|loans? in my name|(has|have|got|need|must) to ask (him|her|permission)|(threat(s|ened|ening|ens)?|intimidat(es|ed|ing)|scares? me|frightens? me|scared of (him|her)|frightened of (him|her)|afraid of (him|her)|terrified of (him|her)|screams at me|shouts at me|calls me (names|worthless|fat|stupid)|jealous|gaslight(s|ing|ed)?|puts? me down|locks? me|follow(s|ed|ing) me|stalk(s|ed|ing)|harass(es|ed|ing)?|turn(s|ed|ing) up|hangs? around|waiting outside|outside (my|our|the)|wont leave (me|us) alone|keeps? (calling|texting|messaging|coming|turning|ringing|following|driving|contacting)|breach(es|ed|ing)?|broke(n)? (his|her|the) (order|bail|injunction|restraining|non mol)|banned from|not allowed near|not supposed to|restraining order|non ?mol[a-z]*|injunction|be sorry|kill me|hurt me|take the kids|taking the kids|get the kids|see the kids|snatch|knows? where|found (out )?where|out of prison|released|gets? out|on tag|on bail))';

const ABUSE = ['domestic_abuse', 'safe_contact', 'no_auto_reply', 'vawg'] as const;

/** Abuse by a partner, ex-partner or family member. A disclosure in the first person always means safe contact. */
export const domestic: Rule = {
  id: 'domestic-abuse',
  patterns: [
    {
      say: say(
        `${MY_PARTNER} ~ ${HURTS}`,
        `${HURTS} (me |us )?(by|from) ${MY_PARTNER}`,
        `because of (what )?${MY_PARTNER}`,
        `(scared|frightened|terrified|afraid|petrified|living in fear|hiding|ran|run|running|get away|escap(e|ed|ing)|fled|fleeing|flee|leave|leaving|left) (of |from )?${MY_PARTNER}`,
        `my (mum|dad|father|mother|brother|son|stepdad|step ?dad|step ?father|parents|daughter|uncle|in laws|family|boyfriends? [a-z]+|partners? [a-z]+) ~ (hits?|hitting|beats?|beating|beat|slaps?|slapped|punch(es|ed)|kick(s|ed)|strangl(es|ed)|chok(es|ed)|hurts?|hurting|batters?|threatens?|threatened|attack(s|ed)|abus(es|ed|ing|ive)|violent|controls?|locks?) ~ (me|us|my (mum|brother|sister)|mum|home|house)`,
      ),
      unless: say(
        '(hit|hurt|attacked|assaulted|beaten|punched|threatened|abused|bit|bitten|knocked|kicked|robbed) (by|at|in the street|outside|on the (bus|train|way)) (a |some |the )?(stranger|group|gang|man|men|youths?|lads?|dog|car|driver|customer|kids|bouncer|teenagers|someone|boys|cyclist)',
        '(my (husband|wife|partner|boyfriend|girlfriend)) (was|got|has been|had been|and i were|and i was|saw|witnessed|found|says|heard)',
        '(husband|wife|partner|boyfriend|girlfriend)s ',
        'at work',
        '(someone|a man|they|a lad|youths?|kids|lads?|a group|neighbour|the neighbour) ~ my (husband|wife|partner|boyfriend|girlfriend)',
      ),
      flags: ABUSE,
      case: cases.safeguarding,
      past: cases.safeguarding,
    },
    {
      say: say(
        `${MY_PARTNER} ~ ${CONTROLS}`,
        `my (mum|dad|father|mother|brother|parents|family|in laws|mother in law|uncle) ~ (control(s)?|(wont|dont|doesnt) (let|allow) me (out|go|leave|have|use|see)|took my (phone|passport)|lock(s|ed) me)`,
      ),
      unless: say(
        '(my (husband|wife|partner|boyfriend|girlfriend)) (was|got|has been|had been|and i were|and i was|saw|witnessed|found|heard) ',
        '(husband|wife|partner|boyfriend|girlfriend)s (car|bike|van|phone|wallet|bag|shed|email)',
        'my (husband|wife|partner) (and i )?(are |is )?(worried|scared|frightened|afraid) (about|of|to)',
        '(someone|a man|they|a lad|youths?|kids|lads?|a group|neighbour|the neighbour|the driver) ~ my (husband|wife|partner|boyfriend|girlfriend)',
      ),
      flags: ABUSE,
      case: cases.safeguarding,
      past: cases.safeguarding,
    },
    {
      say: say(
        `${EX} ~ (took|stole|robbed|emptied|taken|stealing|cleared|drained|ran up|money|account|savings|loans?|debts?|cards?)`,
        `${MY_PARTNER} ~ (emptied|robbed me|controls (the|all|my) money|takes all|took all|drained|cleared out|in my name|allowance|wont give me (any )?money|keeps (all )?(my|the) (money|wages|benefits|card))`,
      ),
      flags: [...ABUSE, 'economic_abuse'],
      case: cases.safeguarding,
    },
    {
      say: say(
        `${EX} ~ (outside|here|at (the|my|our) (door|house|flat|school|window|gate)|in the (garden|house|building)|coming (over|round|here|to)|on (his|her) way|just (texted|turned up|called|messaged|rang|broke|arrived)|kicking|banging|break(ing)? in|got in|wont leave|refus(es|ing) to leave|knife|see you|taken the (kids|children|baby)|took the (kids|children|baby)|has the (kids|children|baby)|picked up the (kids|children))`,
        `(outside|coming|banging|here) ~ its ${EX}`,
        `${MY_PARTNER} ~ (is (going to|gonna)|going to|trying to|will) (kill|hurt|stab|strangle|beat|attack|come)`,
        `${MY_PARTNER} ~ (right now|at the door|outside the|outside my|downstairs|smashing (up )?the (house|place|door|flat)|is (drunk|kicking off|smashing|hitting|beating|punching|strangling|violent|threatening)|has (got )?(a knife|me|us|locked)|wont let (me|us) (out|leave)|locked)`,
      ),
      unless: say('(invited|good terms)'),
      flags: [...ABUSE, 'threat', 'life_risk', 'in_progress'],
      case: cases.life,
      past: cases.safeguarding,
      dropWhenPast: ['life_risk', 'in_progress'],
    },
    {
      say: say(
        '((he|she|hes|shes|him) (is |was |keeps |has been |always |often |sometimes |just |then |even )*(hit(s|ting)?|beat(s|ing)?|slap(s|ped|ping)?|punch(es|ed|ing)?|kick(s|ed|ing)?|strangl(es|ed|ing)|chok(es|ed|ing)|hurt(s|ing)?|throttl(es|ed|ing)|batter(s|ed|ing)?|abus(es|ed|ing)|control(s|ling)?) (me|her|us|him|my mum|mum)( (again|up|when|if|every|in front|sometimes|a lot|at home|and the kids|with|so|too|badly|until|for|because))?)(?= |$|[.,!?])',
        '(he|she|hes|shes) ~ (says|said|told me|threatens|threatened|promises|will|ll|going to) ~ (kill|hurt|take) (me|the kids|my kids|the children|himself|us) ~ if i (leave|left|go|tell|told|call)',
        'if i (leave|left|tell|told|go|call) ~ (hell|he|shell|she) (will |would |d |ll )?(kill|hurt|find|take|hit|beat|go mad)',
        '(he|she|hes|shes) ~ (tracks?|tracking|checks|checking|goes through|going through|monitors?|reads) (all |on )?(of )?my (phone|location|messages|emails?|texts|whatsapp)',
        '(he|she|hes|shes) (has|took|takes|keeps|holds|got|hid|hides|taken|wont give me)( back)? (all )?my (bank cards?|cards?|phone|passport|wages|money|keys|benefits|id)',
        '(have|had|need|got) to ask (him|her) ~ (before|permission|for money|if i can|to go|allowed)',
        '(he|she) (wont|doesnt|never|does not|will not|didnt|wouldnt) (let|allow)(s)? me( to)? (out|go|see|work|talk|leave|have|use|speak|eat|sleep|drive|wear)',
        '(he|she) (pushes|shoves|grabs|chokes|slaps|kicks|punches|throws things at|pins|drags|burns|headbutts|spits at|spits on) me',
        '(scared|frightened|terrified|afraid|petrified) (of|to go home to|around) my (son|daughter|dad|father|mum|mother|brother|family|parents|stepdad|uncle|grandson|in laws|carer|partner|husband|wife|boyfriend|girlfriend)',
        '(mum|dad|stepdad|step dad|my (brother|uncle|aunt|auntie|stepmum|parents|son|daughter|nan|grandad)) ~ (hits|hurts|beats|smacks|kicks|slaps|punches|burns|whips|belts) (me|us)',
        '(dont|do not|please dont|pls dont|never|not safe to|cant|please do not) (call|ring|phone|reply|text|write|email|contact|come|visit|send|post|leave)( anything| me| back| a message| to this| to my| here| to the| round| on)*( ~)? (he|she|hell|shell|hes|my (husband|partner|ex|dad|brother|parents|family|boyfriend|wife|mum)|they) ~ (reads?|checks?|sees?|see|looks?|home|finds?|find|knows?|know|goes|will|out|monitors?|phone|here|in)',
        '(he|she|hes|shes|my [a-z]+) (reads|checks|monitors|looks at|goes through|sees|is reading|checking|can see) (all )?(my|this) (phone|emails?|messages?|texts?|account|inbox)',
        'only (call|ring|text|email|contact) (me )?(when|between|at work|after|on my work)',
        '(safe|unsafe) (time|word|number) ~ (call|ring|contact|email)',
        'walking on egg ?shells',
        '(in|fled|leave|leaving|escape|escaping|escaped|left|survivor of|suffer(ed|ing)?|victim of|experienc(ed|ing)|living with|going through|being|been|i am|im) (an? |being |from |the )*(abusive|violent|toxic|controlling|coercive) (relationship|marriage|home|partner|husband|ex|man|family|behaviour|control|situation)',
        '(domestic|coercive|marital) (violence|abuse|control|incident|situation)',
        '(womens|mens) (aid|refuge)',
        'in (a|the) refuge',
        '(clares law|claires law)',
        'honou?r[ -]?(based)? ?(violence|abuse|crime)?',
        'economic(al)? abuse|financial abuse',
      ),
      unless: say(
        '(domestic (violence|abuse) (awareness|training|week|campaign|charity|talk|stall|leaflets?|support worker|services|stats|statistics|course|volunteer|figures|policy|strategy)|honour(ed)? to|in honou?r of|great honou?r|privilege|it was an honou?r|your honou?r|do you (cover|run|have)|donat[a-z]+|volunteer[a-z]*|the (car|driver|cyclist|ball|van)|judge|ward|hit her (target|goal)|boss|employer|landlord|bouncer|teacher|customer|security|traffic warden|cyclist|driver|honou?r (the|our|your|this|those|guard|roll))',
      ),
      flags: ABUSE,
      case: cases.safeguarding,
      past: cases.safeguarding,
    },
    {
      say: say(
        '(he|she|hes|shes|dad|daddy|my dad|his dad|her husband|the (dad|father|man|bloke|husband)) (is|keeps) (hitting|beating|punching|kicking|strangling|hurting|choking|attacking|battering) (her|him|mum|my mum|me|us|them|the kids|the baby|my sister|my brother|the (mum|woman|wife))',
        '(hes|shes) (hitting|beating|punching|kicking|strangling|hurting|choking|attacking|battering) (her|him|mum|my mum|me|us|them|the kids|the baby|my sister)',
      ),
      unless: say('(used to|last (year|month|week))'),
      flags: [...ABUSE, 'life_risk', 'in_progress'],
      case: cases.life,
      past: cases.safeguardingPast,
      dropWhenPast: ['life_risk', 'in_progress'],
    },
    {
      say: say(
        `${KIN} ~ (being |is |was |gets |been )*(hit|beaten|abused|controlled|battered|strangled|hurt|punched|slapped|attacked|threatened|choked)( up)? by (her|his|their|the|an) (new |ex )?(ex|husband|wife|partner|boyfriend|girlfriend|son|daughter|fella|bloke|brother|dad|father|carer|family|man)`,
        '(her|his|their|my (mums?|sisters?|daughters?|friends?|neighbours?|mates?|sons?|brothers?|nans?|cousins?|aunties?|colleagues?)) (new |ex )?(husband|boyfriend|partner|fella|bloke|ex|wife|girlfriend|man|dad) ~ (hits?|hitting|beats?|beating|punch(es|ed|ing)?|slaps?|slapped|kick(s|ed|ing)?|strangl(es|ed|ing)|chok(es|ed|ing)|hurts?|hurting|batters?|threat(ens?|ened|ening)|violent|control(s|ling|led)?|abus(es|ed|ing|ive)|locks?|wont let her|knocks?|scared|tracks)',
        '(man|bloke|husband|boyfriend|he|guy|neighbour|dad|couple|someone|upstairs|downstairs|next door|flat) ~ (hitting|hits|beating|beats|punching|slapping|kicking|strangling|dragging|hurting|hit|slapped|punched|abusing|screaming at|shouting at|threatening) (his|her|the) (wife|girlfriend|partner|missus|missis|mrs|woman|gf|other half|kids|mum|child|children|baby|girl|husband|boyfriend)',
        '(woman|lady|girl|wife|mum|she|her|shes|neighbour|friend|sister|daughter|colleague) ~ (black eyes?|bruis(es|ed|ing)|split lip|marks on her (neck|arms?|face))',
        '(begging|pleading with|begged|pleaded with|crying for|screaming at|telling|asking) (him|her|them|someone) to (stop|let (her|him) go|get off)',
        '(shout(ing|s)|rowing|screaming|arguing|banging) ~ (crying|sobbing|begging|pleading)',
        '(walked|walks) into (a|the) door ~ (again|third|second|bruis|eye|she says)',
        '(next door|neighbours?|upstairs|downstairs|couple|flat|no (the )?\\d+|number \\d+|through the (wall|walls)) ~ (thuds?|bangs?|thump(s|ing)?|screaming|crying|smash(ing|es)?|rowing|begging|hitting) ~ (crying|screaming|woman|wife|kids?|child|sobbing|baby|begging)',
      ),
      unless: say('(dog|party|music|diy|drill(ing)?|football|tv|television|trampoline|ball)'),
      flags: ['domestic_abuse', 'third_party', 'no_auto_reply', 'vawg'],
      case: cases.safeguarding,
      past: cases.safeguarding,
    },
    {
      say: say(
        '(my|the) (brother|dad|father|mum|mother|son|daughter|stepdad|step ?dad|uncle|sister|parents|family|in laws|mother in law|wife|husband|partner|ex|boyfriend|girlfriend) (has |have |keeps |often |always |just |then |also |even |had |was |is |been |used to |would |will |did |does )*(hit|hits|hitting|beat|beats|beating|slap(s|ped|ping)?|punch(es|ed|ing)?|kick(s|ed|ing)?|strangl(es|ed|ing|e)|chok(es|ed|ing|e)|hurt(s|ing)?|rap(es|ed|ing|e)|batter(s|ed|ing)?|threaten(s|ed|ing)?|abus(es|ed|ing|e)|stab(s|bed)?|attack(s|ed|ing)?|assault(s|ed|ing)?|locks?|locked|controls?|controlled|burn(s|t|ed)?) (me|us|my|her|him|mum|the (kids|children|baby))',
      ),
      flags: ABUSE,
      case: cases.safeguarding,
      past: cases.safeguarding,
    },
  ],
};
