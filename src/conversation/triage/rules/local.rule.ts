import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

const YOUTH =
  '(kids|youths?|teens|teenagers|lads|boys|girls|young people|yobs|youngsters|gang|group|gangs|groups|hoodies|students|people|drunks?|drinkers|street drinkers|men|idiots|scrotes|toerags|little (so and sos|gits|shits|sods))';

/** Anti-social behaviour, by whom it hits (NSIR). */
export const antiSocial: Rule = {
  id: 'asb',
  quiet: true,
  patterns: [
    {
      say: say(
        `(threaten(s|ed|ing)?|smash|put (my|our) windows|abus(e|ed|ive|ing)) ~ (music|noise|party|stop|quiet|turn|parking|dog|asked|complain(ed)?)`,
        '(music|noise|party|dog|ball|asked (him|her|them)|complain(ed)?|parties) ~ (threaten(s|ed|ing)?|windows in|swore|abus(e|ed|ive)|intimidat(e|ed|ing)|spat|kicked my door)',
      ),
      flags: ['asb:personal', 'threat', 'repeat_victim', 'also:council'],
      case: cases.asbThreat,
    },
    {
      say: say(
        '(neighbours?|next door|upstairs|downstairs|flat above|he|she|they|kids|youths?) ~ (target(ing|s|ed)?|harass(ing|es|ed|ment)?|intimidat(ing|es|ed)|pick(ing|s) on|making (my|our) lives? (a )?(hell|misery)|make (my|our) lives? (a )?(hell|misery)|bang(ing|s) on (my|our) (door|wall|ceiling|window)|ring(ing|s)? (my|our) bell|knock(ing)? (down ginger|on (my|our) door)|knock door run|throw(ing|s)? (things|eggs|stones|rubbish) (at|over|into) (my|our)|abus(e|ing) (to )?(me|us)|swear(ing|s) at|shout(ing|s)? at (me|us)|vendetta|wont leave us alone|feud|dispute)',
        '(knock down ginger|knock a door run|neighbour (dispute|from hell|nuisance)|neighbours from hell)',
        '(at (my|our) wits end|making (me|us) ill|dread (coming|going) home|cant sleep|scared in (my|our) own (home|house)) ~ (neighbours?|kids|youths|noise|upstairs|next door|music)?',
      ),
      flags: ['asb:personal', 'repeat_victim'],
      case: cases.asbPriority,
    },
    {
      say: say(
        `${YOUTH} ~ (hang(ing)? (around|about|out)|congregat(e|ing)|gather(ing|ed|s)?|loiter(ing|s)?|drinking|smoking|vaping|shout(ing|ed)?|scream(ing)?|being (loud|rude|abusive|a nuisance|noisy)|causing (trouble|a nuisance|problems|havoc|mayhem)|mess(ing)? (about|around)|ride?(ing)? (bikes|mopeds|scooters|on the pavement|quads?|up and down|off ?road|round)|throw(ing)?|climb(ing)?|swear(ing)?|intimidat(ing|e)|play(ing)? (loud )?(music|football|ball)|letting off|let(ting)? off fireworks|urinat(e|ing)|peeing|weeing|block(ing)?|kick(ing)? (a )?(ball|football|off)|on (mopeds|e ?scooters|e ?bikes|quad ?bikes|motor ?bikes|dirt ?bikes)|racing|trespass(ing)?|setting off|running riot|being a pain)`,
        '(loud|blar(ing|es)|thump(ing)?|constant|non ?stop|all night|drum and bass|awful|terrible) (music|noise|part(y|ies)|bass|shouting|barking)',
        '(music|noise|part(y|ies)|dj|bass|karaoke|barking|dog barks?|dogs? bark(ing)?) ~ (every (night|day|weekend)|till|until|all (night|hours|day)|\\dam|3am|late|loud|blar(ing|es)|non ?stop|again|keeps? (me|us|the)|too)',
        '(fireworks?|off ?road bikes?|quad ?bikes?|dirt bikes?|mopeds? (up|round|in)|street drink(ing|ers)|rowdy|anti ?social( behaviour)?|asb|nuisance (neighbours?|bikes?|calls?|youths?)|drunk(en)? (men|people|behaviour|youths|louts)|begg(ing|ars?)|public urinat[a-z]+|illegal (encampment|rave)|unauthorised encampment|travellers (have|on|are|moved|camp)|boy racers?|car meets?|e ?scooters? (on|riding|all|everywhere|nearly)|e ?bikes? (on|riding|all|tearing|speeding|everywhere)|cycl(ing|ists?) on (the )?pavements?|nuisance)',
      ),
      unless: say(
        '(fireworks? (display|tickets|event|licen[cs]e|night at)|music (festival|lesson|event|was (great|lovely))|thank|is there|what time|brilliant|lovely|rumour|is it true|(noise|party) (complaint )?policy)',
      ),
      flags: ['asb:nuisance'],
      case: cases.asb,
    },
    {
      say: say(
        '(scared|nervous|anxious|worried|uneasy|afraid|frightened|not safe|unsafe|dont feel safe|intimidating|feel(s)? (very )?(unsafe|intimidated|uneasy|vulnerable)|wont (go|walk) ~ (dark|night|alone|park)|avoid(ing)? (the|that) ~ (park|alley|path|subway|underpass))',
        '(no street ?light|pitch black|dark (alley|path|passage|subway))',
        '(could it happen (here|to us)|is it safe|are we safe|should (i|we) be worried|worr(y|ied|ying)|concern(ed|s|ing)?)',
      ),
      flags: [],
      case: cases.fear,
    },
  ],
};

/** Matters of the highway and the surroundings, which the council or another body sees to. */
export const council: Rule = {
  id: 'council',
  quiet: true,
  patterns: [
    {
      say: say(
        '(fly ?tip(ping|ped|per|pers)?|dump(ed|ing|s)?|abandon(ed|ing)) ~ (mattress(es)?|fridge|sofa|rubbish|waste|tyres|rubble|bags?|furniture|lane|alley|road|street|corner|washing machine|bath|asbestos|trolley|car|van|junk|cooker|settee)',
        'fly ?tip(ping|ped|per|pers)?',
        '(litter(ing|ed)?|dog (mess|poo|fouling|muck|shit|dirt)|rubbish ~ (everywhere|street|bags|overflow[a-z]*|piled|collection)|overflowing bins?|rats?(?= |$)|abandoned (car|vehicle|van|trolley|bike))',
      ),
      unless: say(
        '(dumped (me|him|her)|body|rat (run|race)|smell a rat|litter ?pick|puppies|kittens|baby|litter of)',
      ),
      flags: ['asb:environmental'],
      case: cases.council,
    },
    {
      say: say(
        '(pot ?holes?|street ?light(s|ing)?|lamp ?post|bin (collection|day|men|lorry|lorries|store)|bins? (not|havent|werent|wasnt|missed|overflow[a-z]*|collected|emptied)|missed (bin|collection)|recycling|blocked drain|drains?|gully|pavement (is|broken|cracked|slabs?|uneven)|paving|kerb|road (surface|markings?|sign|works)|roadworks|traffic lights?|overgrown|hedges?|trees? (roots?|branch|fallen|down|overhang[a-z]*|blocking|needs)|weeds|grit(ting)?|gritter|street (clean|sweep)[a-z]*|council (tax|house|housing|flat|tenan[a-z]+)|planning (permission|application|notice)|noise abatement|environmental health|parking permits?|permit|ltn|low traffic|ulez|yellow lines|parking (ticket|fine|pcn|warden|enforcement|charge)|pcn|blue badge|public toilets?|playground (equipment|swing|needs)|park (gates?|benches?|keeper)|japanese knotweed|(dead|deceased|carcass|carcase) ?(of )?(a )?(badger|fox|cat|deer|dog|bird|rat|animal|swan|pigeon|hedgehog|squirrel)|(badger|fox|deer|cat|dog|animal|swan|bird) (carcass|carcase|corpse|body|is dead|lying dead|dead)|carcass|flood(ed|ing)? (road|street|pavement|underpass)|burst (water )?main|rogue landlord|damp|mould|rent (increase|arrears)|housing (association|officer|list|repair)|skip|scaffolding|manhole)',
      ),
      unless: say('(robbed|stabb|attack(ed)?|followed|shout(ed)? out|thank)'),
      flags: [],
      case: cases.council,
    },
    {
      say: say(
        '(park(s|ed|ing)?|van|car|cars|lorry|bus|coach) ~ (pavement|double yellows?|yellows|yellow lines?|zig ?zags?|across (my|our|the) (drive|driveway|gate|dropped kerb)|my (drive|driveway|space|bay)|dropped kerb|bus lane|disabled bay|outside (the |my |our )?(school|house)|school gates|cycle lane|junction|corner|permit|bay|block(ing|ed|s)? (my|the|our|us)|in (my|our) (space|bay)|grass verge|verge)',
        '(bad|terrible|inconsiderate|illegal|dangerous|awful|selfish|nuisance|dreadful|school) parking',
        'parking (is|problems?|issues?|nightmare|chaos|outside|on)',
      ),
      unless: say(
        '(stolen|nicked|smashed|keyed|scratched|broken into|drug|deal(ing|er)|watch(ing|ed)|suspicious|all week|follow(ed|ing)|flash(ed|ing)|grabbed|approach(ed|ing)|same car|men in|man (sat|sitting|in)|knife|threat[a-z]*|what is the parking like|is there parking|where (can|do) (i|we) park|parking (for|at) the (event|surgery|meeting|drop))',
      ),
      flags: [],
      case: cases.council,
    },
  ],
};

/** Driving, riding and the roads. */
export const traffic: Rule = {
  id: 'traffic',
  quiet: true,
  patterns: [
    {
      say: say(
        '(doing|going|hitting|driving at|at|over) \\d\\d ?(mph)? ?(down|along|through|past|in a|on|outside|or more)',
        '(race ?track|drag strip|(phones?|mobiles?|texting) ~ (at|behind) the wheel|(phones?|mobiles?) while driving|mobiles? (at|behind) the wheel)',
        '(speed(ing|s|ers?)|racing|boy racers?|rat run(ning)?|running (a |the )?red( lights?)?|jump(ed|ing|s)? (a |the )?(red )?lights?|tailgat(ing|ed)|mobile (phone )?(while|when|at the wheel)|on (his|her|their) phones? (while )?driving|undertak(ing|es)|wheelies?|no (helmet|insurance|mot|tax|plates)|untaxed|uninsured|close pass|dangerous(ly)? (driv(ing|er|ers|en)|overtak[a-z]+|junction|road|bend|crossing|parked)|reckless driv(ing|er|ers)|careless driv(ing|er|ers)|speed (camera|cameras|bumps?|limit|gun|watch|check|checks|humps?|trap)|\\d0 ?mph|\\d0 zone|zebra crossing|lollipop (lady|man)|hgvs?|lorries|school run|road safety|near miss|nearly (hit|killed|knocked|ran|run)( ~)?|dash ?cam)',
      ),
      unless: say('(speed (of|up)|drink|drunk|thank)'),
      flags: [],
      case: cases.traffic,
    },
  ],
};

/** Bodies that are neither the police nor the council. */
export const others: Rule = {
  id: 'other-agency',
  quiet: true,
  patterns: [
    {
      say: say(
        '(nhs|gp appointment|a and e|rspca|injured (fox|bird|swan|hedgehog|pigeon|deer|badger)|stray (dog|cat)|lost (dog|cat|puppy|kitten)|found (a |an )?(dog|cat|puppy|kitten)|missing (dog|cat|puppy|kitten)|(dog|cat|puppy|kitten) (is |has |has gone |gone |went )(missing|lost|run off)|dvla|trading standards|citizens advice|universal credit|benefits office|gas board|thames water|power cut|environment agency|train (delays|cancelled)|tfl|bus (driver|drivers|service|late|route|never)|network rail|royal mail|school admissions|ombudsman|utility|broadband)',
      ),
      unless: say('(stolen|robbed|attack(ed)?|pretend|claim(ed|ing)|scam|spat)'),
      flags: ['other_agency'],
      case: cases.otherAgency,
    },
    {
      say: say(
        '(found|handed in|hand in|picked up) ~ (purse|wallet|phone|keys|passport|bag|ring|necklace|bank card|watch|money|bike|bus pass|oyster)',
      ),
      unless: say('(stolen|nicked|knife|gun|drugs|needles?|body)'),
      flags: ['found_property'],
      case: cases.question,
    },
    {
      say: say(
        '(lost|left|mislaid|dropped) ~ (my|his|her|our) (purse|wallet|phone|keys|passport|bag|ring|necklace|glasses|coat|umbrella)',
      ),
      unless: say('(stolen|nicked|snatched)'),
      flags: ['loss'],
      case: cases.question,
    },
  ],
};
