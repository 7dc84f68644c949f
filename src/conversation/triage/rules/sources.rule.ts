import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

/** People who risk something by writing, ask for a safe way to talk, or cannot use the voice line. */
export const sources: Rule = {
  id: 'source',
  patterns: [
    {
      say: say(
        '(dont|do not|didnt|not|never|please dont) (want to |wanna |wish to )?(report (anything|it)|be named|get involved|give my name|leave my name|say it was me|tell (them|him|her|anyone) (it was me|who|i)|use my name|mention (me|my name)|want (my name|him to know|them to know|anyone to know|it coming back|this coming back|any comeback|it getting back)|let (on|them know|him know))',
        '(anonym(ous|ously|ity)|off the record|between (us|you and me)|in confidence|confidential(ly)?|not from me|you didnt hear (it|this) from me|keep (me|my name|this|it) (out|secret|private|quiet|between|anon)|they(d|ll| would| will) know it was me|hed know it was me|dont want (any )?(repercussions?|comeback|reprisals?|trouble)|scared (of )?(reprisals?|repercussions?|what (he|they)(ll| will| would| might)? do)|(hell|theyll|they will|he will|they would) (come after|find out|know|kill|get) (me|it was me|us))',
        'i(ll)? (be|get) (called )?(a grass|grassed|in trouble if (he|they))',
        '(grass|grassing|snitch|snitching) (on|him|them|people)',
      ),
      unless: say(
        '(survey (is |be )?(anonymous|confidential)|green grass|grass (verge|cutting)|is (the|this|your) (survey|form|poll)|anonymous feedback)',
      ),
      flags: ['source_risk'],
    },
    {
      say: say(
        '(im|i am|hes|shes|my [a-z]+ is|as a) (profoundly |partially |hard of |born )*(deaf|blind|hearing|visually impaired|non verbal|nonverbal|mute|autistic|dyslexic|sight impaired|partially sighted)',
        '(cant|cannot|unable to|struggle to|difficult(y)?) (hear|use (the |a )?(phone|voice)|speak|read (small|the|your)|see (the|your))',
        '(bsl|sign language|easy read|large print|braille|text ?phone|text relay|relay uk|audio version|screen ?reader|interpreter|british sign)',
      ),
      unless: say('(deaf ears|turn(ed|ing)? a blind|blind (corner|bend|spot|eye|drunk))'),
      flags: ['accessibility', 'reasonable_adjustment'],
    },
    {
      say: say(
        '(mp|police|policeman|policewoman|officers?|pcs?|sergeants?|sgt|inspectors?|pcsos?|detectives?|constables?|cops?|coppers?) ~ (asked me out|asking me out|sex|sexual|slept with|sleeping with|kiss(ed)?|touch(ed|ing)|grop(ed|ing)|flirt(ed|ing)|messag(ed|es|ing) me ~ (personal|private|facebook|instagram|whatsapp|night|pictures|pretty|drink|kiss|x)|private messages|(sent|sends|wants|asked for) (me )?(pictures|photos|nudes|personal)|bribe(d)?|took (money|cash)|paid (off|by)|on the take|corrupt|tipp(ed|ing) off|selling (drugs|information)|looked me up|got my number from|used (his|her) (position|badge|warrant)|relationship with (a |the )?(victim|witness|me)|blackmail[a-z]*|turned up at my (house|home|flat) off ?duty)',
        '(corrupt|bent|paid off|dodgy) (cop|copper|officer|police|pc|sergeant|detective)s?',
        '(he|she|hes|shes|my (ex|husband|wife|partner|boyfriend|dad))( is| was)? ?(a |one of |an )?(serving |your |your own |met )*(police officer|policeman|officers?|pc|cop|copper|in the (police|force|met)|works for (you|the police))',
      ),
      unless: say(
        '(great|lovely|brilliant|thank|kissed the baby|sexual (offences|violence) (talk|unit|team)|touch(ed)? base|sexual (assault|offence) report|about my (rape|assault)|drink driving|coffee|pretend(ed|ing)|claim(ed|ing)|saying (he|she)|said (he|she)|bank card|scam|fake|bogus)',
      ),
      flags: ['abuse_of_position'],
      case: cases.abuseOfPosition,
    },
    {
      say: say(
        '(died|dead|killed|death) (in|after|following) (police )?(custody|contact|arrest|a police|police)',
        '(officers?|police|pc|cops?|copper) (broke|fractured|smashed|knelt|stamped|strangled|choked|tasered|beat|kicked|punched|injured|hurt|hit|dragged|slammed|assaulted|threw)( ~)? (me|my|him|her|his|a|son|brother|arm|wrist|ribs|neck|face|head|ground|floor|wall)',
        '(police|officer) (brutality|assault)',
      ),
      unless: say('(beat the|hit the|kicked off)'),
      flags: ['death_or_serious_injury'],
      case: cases.deathComplaint,
    },
    {
      say: say(
        '(died|passed away|passed on|lost (my|our|his|her) (mum|dad|husband|wife|son|daughter|brother|sister|nan|father|mother|partner|child|baby|gran|grandad)|late (husband|wife|mother|father|mum|dad|son|daughter|partner|brother|sister)|bereave(d|ment)|funeral|widow(ed|er)?|in (loving )?memory)',
      ),
      unless: say(
        '(phone|battery|car|plant|engine|lost my (husbands|wifes|mums|dads)|funeral (parking|traffic|directors?)|dog died|cat died|late husband home)',
      ),
      flags: ['bereavement', 'human_reply'],
    },
    {
      say: say(
        '(found|there is|theres|just seen|seen|saw|is|looks|be|discovered) ~ (a (dead |human )?(body|corpse)|(a |the )?dead (person|man|woman|baby|child|guy|bloke))',
        '(dead|human) (body|remains|bones)',
        '(man|woman|person|neighbour|someone|boy|girl|child|he|she|mum|dad|husband|wife|baby|father|mother|body) (is|looks|might be|may be|was found|found|appears|seems|has been|lying|just|has)( ~)? (dead|died|not breathing|killed|murdered)',
        '(been|was|got) (murdered|killed)',
        '(a|the|another|committed|witness(ed)?) murder',
      ),
      unless: say(
        '(pass(ed)? away (last|in|on|two|peacefully)|foundation|dead (line|end|good|tired|serious|drunk|lovely|pan)|film|book|years ago|rumour|true (that|crime)|is it true|heard (that )?(there|someone|a)|facebook|died (last|in|two|three|a few|some|recently|from|of|peacefully)|funeral|memorial|anniversary|is (this )?mailbox|list|take (him|her)|late (husband|wife)|fox|badger|cat|dog|bird|pigeon|swan|rat|deer|squirrel|duck|tree|hedge|will (be|get)|going to (be|get)|before (someone|somebody|a)|until|waiting|nearly|almost|could (have|be)|speed(ing)?|get(s)? killed|(is|are) dead (slow|on|set|quiet)|newsletter|account|link)',
      ),
      flags: ['life_risk', 'death_or_serious_injury'],
      case: cases.life,
      past: cases.crimeUrgent,
      dropWhenPast: ['life_risk'],
    },
  ],
};
