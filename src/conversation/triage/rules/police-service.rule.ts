import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

const POLICE =
  '(police|officers?|pc|pcs|pcsos?|sergeant|sgt|inspector|copper|cops?|you lot|you guys|your (team|officers?|lot|staff|call handlers?)|met|force|101|999|control room|call handler)';

/** How we did: complaints (sarcastic ones too), discrimination, praise, opinion. */
export const policeService: Rule = {
  id: 'police-service',
  quiet: true,
  patterns: [
    {
      say: say(
        '(why|only|always|keep|kept|never|just|ever) ~ (stop(ping|ped|s)?|search(ing|ed)?|target(ing|ed)?|pull(ing|ed)? over|harass(ing|ed)?) ~ (black|asian|muslim|brown|young|somali|gypsy|roma|polish|romanian|ethnic|us|estate) ?(lads?|boys?|men|people|kids|youths?|drivers?)?',
        '(stopped|searched|arrested|pulled over) ~ (black|asian|muslim|brown|skin|hoodie|race|colour|ethnic[a-z]*)',
        '(black|asian|muslim|brown) ~ (stopped|searched|pulled over|targeted)',
        '(stop(ped)? and search(ed)?|stopped and searched|been (stopped|searched)|was (stopped|searched)|strip ?search(ed)?) ~ (times|because|black|asian|again|no reason|year|humiliat[a-z]+|son|colour|brother|month|muslim)',
        '(your|you|police|officer|officers|pc|met|force|cops) ~ (racist|racism|racial profil[a-z]+|discriminat[a-z]+|sexist|homophobic|islamophobic|transphobic|two ?tier|profil(ing|ed)|misogyn[a-z]+|antisemitic|ableist)',
        '(racial(ly)? profil[a-z]+|two ?tier policing)',
      ),
      unless: say('thank'),
      flags: ['discrimination'],
      case: cases.discrimination,
    },
    {
      say: say(
        '(mak(e|ing)|file|lodge|submit|raise|want|wish) (a |an |to |make )*(formal |official )?complain(t|ing)?',
        '(formal|official) complaint',
        'complain (about|against) (a |an |the |your |one of your |how |pc )*(police|officer|officers|pcso|pc|sergeant|call|response|handling|force|way|treatment)',
        'iopc',
        'professional standards',
        '(misconduct|gross misconduct)',
      ),
      unless: say(
        '(noise complaint|complaint about (the )?(noise|neighbour|bins|parking|dog|council))',
      ),
      flags: ['formal'],
      case: cases.complaint,
    },
    {
      say: say(
        `${POLICE} ~ (rude|useless|lazy|joke|incompetent|disgrace(ful)?|disgusting|unprofessional|aggressive|bully|lied|lying|ignored|ignoring|dismissive|patroni[sz]ing|laughed|didnt care|dont care|couldnt care|not interested|no interest|nothing (was |has been |is |gets )?(done|happen(ed|s)?)|do nothing|did nothing|done nothing|does nothing|didnt (come|turn up|show|bother|even|attend|take|do|listen|call)|never (came|come|turn(ed)? up|show(ed|s)?|bother|call|called|got back|reply|replied|respond|responded|attend|do anything|answer|around)|no ?one (came|comes|turned up|called|replied|responded|answer(ed|s))|nobody (came|comes|turned up|called|replied|responded|answers?)|fobbed|hung up|cut (me )?off|waste of (time|space|money)|let (me|us) down|not good enough|failed|failure|a shambles|shambolic|swore|sworn|took (so|too|over|an|two|three|\\d+)|hours? (to|on hold|waiting|later)|two hours|on hold|waited|too slow|late again|no respect|heavy handed|excessive|unlawful(ly)?|wrongly|wrongful|illegally|smirk(ed|ing)|shouted at|pushed me)`,
        `(waited|waiting|on hold|took|hold|kept) ~ (hours?|\\d+ minutes|forty|thirty|days|weeks|months|ages) ~ ${POLICE}`,
        `(rude|useless|lazy|incompetent|disgusting|appalling|unprofessional|aggressive|dismissive|disgraceful) ~ ${POLICE}`,
        '(no ?one|nobody|no officer) (has |ever |even )*(came|come|turned up|called|got back|contacted|replied|responded|bothered|attended|been in touch|updated)( ~)?( me| us)?',
        '(disappointed|unhappy|upset|disgusted|appalled|angry|shocked|let down) ~ (officers?|police|pcs?|pcsos?|sergeants?|response|101|your team|call handler|how (i|we|he|she|my))',
        '(how|way) (the|your|that|an|one of your) (officers?|police|pcs?|sergeants?|pcsos?) (spoke|treated|acted|behaved|dealt|handled|talked)',
        '(how you treated|the way (i|we|he|she|my) (was|were) treated|treated like (a )?(criminal|dirt|rubbish|suspect))',
        '(well done|great job|good job|bravo|nice one|brilliant|fantastic|cheers|congratulations|thanks (so much|a lot|a bunch)?|world class|top work|slow clap|👏) ~ (another|only|again|hours?|late|for nothing|nothing|ignor(ing|ed)|wait(ed|ing)?|days|weeks|months|didnt|not (coming|turning)|no ?show|two hours|on hold|useless|as usual|closed|closing)',
        '(pathetic|shambles|shambolic) (response|service|policing|effort|excuse)',
      ),
      unless: say(
        '(council|bin ?men|rude (youths|kids|man|neighbour|customer)|neighbour (is|was) (rude|aggressive)|(thank|thanks) (you )?(so much )?(for|to) (your|the|all|coming|everything|pc|being)|came so quick|hours? of the (surgery|drop)|late night (event|surgery)|opening hours|without (any )?(fuss|complaint)|never (been )?happier|took the time)',
      ),
      flags: ['informal'],
      case: cases.complaint,
    },
    {
      say: say(
        '(well done|great job|bravo|nice one|brilliant|cheers|world class|congratulations|top work|fantastic|lovely|oh great|oh good) ~ (another|hours?|late|nothing|ignor(ing|ed)|waited|on hold|no ?show|as usual|again)',
        '(world class|oh well done|thanks for nothing|yeah right|as if|what a surprise|good luck with that|big deal|😂|🤣|🙄|lol|lmao|/s)',
      ),
      unless: say('(brilliant event|lovely event|late summer|see you again|again next)'),
      flags: ['sarcasm'],
    },
    {
      say: say(
        '(thank(s| you)( so much| very much| again| ever so)?|grateful|appreciat(e|ed|ive)|kudos|credit to|hats off|shout ?out) ~ (pc|officer|officers|pcso|pcsos|sgt|sergeant|team|police|help(ed|ing|ful)?|for (coming|being|your (help|work|support|time|kindness|hard|quick|response|service|patience)|all (you|your)|everything|sorting|returning|finding|the (talk|visit|advice|support|help)|visiting|helping|listening)|kind(ness)?|everyone|support|visit|work|response|brilliant|lovely)',
        '(pc|officer|officers|pcso|pcsos|sgt|sergeant|team|you|police|event|talk|visit|surgery|mystery|evening|open day|stall|coffee|session|workshop|day|walk|library) ~ (was|were|is|are|have been|has been|did|did a|made a|really|so|such a|been) (very |so |really |absolutely |all |truly |such a |a |an |just )*(great|brilliant|lovely|wonderful|amazing|fantastic|kind|helpful|excellent|superb|star|credit|patient|professional|difference|enjoyable|good job|great job|reassuring|legend|angel|fab)',
        '(great|lovely|brilliant|excellent|wonderful|fantastic|superb|good|amazing|interesting) (talk|event|session|work|job|day|evening|surgery|stall|visit|workshop|team|newsletter|service|response|officer|officers|pcso|pc|lot|bunch)',
        'deserves? (a |an )?(medal|award|raise|recognition|thanks)',
        '(well done|great work|good job|great job|keep up the (good|great) work|brilliant (work|job|event|talk|team)|lovely (event|officer|officers|to see|chat|talk)|really enjoyed|enjoyed the|loved (the|sgt|pc|your|it|seeing)|so good to see|good to see (more|you|officers|police)|nice to see)',
      ),
      unless: say(
        '(hours to|two hours|useless|nothing|on hold|never (came|turned|showed)|no thanks|world class|thanks for nothing|would be (great|good|nice|lovely|helpful)|be great if|good if|is a joke|not (good|helpful|great|very)|wasnt|isnt|unhelpful|thanks in advance|another brilliant)',
      ),
      flags: [],
      case: cases.compliment,
    },
    {
      say: say(
        '(waste of (taxpayers?|public|our|my) (money|tax)|defund|politic(al|ians?)|tory|tories|labour (party|government)|reform( uk)?|starmer|badenoch|farage|sadiq khan|mayor|commissioner|mp|government|woke|two tier)',
        '(in my (opinion|view)|i (think|believe|feel|reckon) (that )?(you|we|the police|there|more|it)|we need more|bring back|should be (more|stricter|tougher)|not enough (police|officers)|more (police|officers|bobbies|patrols)|never see (a |any )?(police|officer|officers|bobby|bobbies|copper|pcso)|priorit(y|ies|ise))',
      ),
      flags: ['opinion'],
      case: cases.opinion,
    },
    {
      say: say(
        '(no point( in)?( reporting)?|didnt (report|bother|tell|call)( it)?|never reported( it)?|not worth (reporting|ringing|calling)|(whats|what is) the point|you (wont|never|dont) (do|care|come)|nothing (will|ever) (be done|happen(s)?)|wont do anything|given up (reporting|calling)|lost (all )?(faith|trust|confidence)|dont trust (you|the police))',
      ),
      flags: ['low_trust'],
    },
  ],
};
