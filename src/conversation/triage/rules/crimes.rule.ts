import { say } from '../text/say';
import type { Crime, Flag } from '../vocabulary';
import { cases } from './cases';
import type { Pattern, Rule } from './rule';
import { HOUSE, SOMEONE } from './words';

const TAKEN =
  '(nick(ed)?|stole|stolen|steal(ing|s)?|theft|took|taken|pinch(ed)?|half ?inched|thieved|thieves|swiped|robbed|lifted|gone (missing|when|from|this|in the night|overnight)|was gone|been gone|has gone|is gone|vanished|disappeared|cut (the )?lock|missing from|snatched|walked off with|rode off)';
const THING =
  '(phone|i ?phone|mobile|wallet|purse|handbag|bag|rucksack|laptop|i ?pad|watch|jewell?ery|necklace|chain|airpods|headphones|card|cards|passport|parcel|package|packages|parcels|delivery|amazon|tools?|pots?|plants?|statue|gate|lead|ladder|washing|garden furniture|bbq|lawn ?mower|scooter|e ?scooter|pushchair|buggy|wheelie bin|shopping|money|cash|keys|coat|medication|drill|charity box|metal|copper|diesel|fuel|heating oil|dog|cat|camera|tv|television|stuff|things|belongings|possessions|items|something|everything|it)';
const NOT_TALK = say(
  '(awareness|talk|advice (on|about)|how (do|can) (i|we) (stop|prevent|protect|secure)|mark(ing)? (event|my|kits?|sessions?)|marking|prevention|is it true|rumour|how many|foi|freedom of information|any (update|news|progress)|only (want|send|need|get) ~ (alerts?|emails?|messages?)|alerts? (about|on|for)|(focus|concentrate|focusing|concentrating) (more )?on|your officers?|the officers?|havent heard|heard nothing|not heard|statistics|figures|alarm (test|system|advice|recommend[a-z]*)|can you come (and )?talk|do you|took (place|part|it|me (ages|ten|an|so|\\d+)|ages|over|ten|too long|hours|the time|some (photos|pictures|time)|two|a (while|photo|picture|video)|photos|pictures|down|up|care|ten minutes)|stolen my heart)',
);

const either = (a: RegExp, b?: RegExp): RegExp =>
  b ? new RegExp(`${a.source}|${b.source}`, 'u') : a;

const of = (crime: Crime, patterns: Omit<Pattern, 'flags'>[], flags: Flag[] = []): Pattern[] =>
  patterns.map((pattern) => ({
    case: cases.crime,
    past: cases.crime,
    ...pattern,
    unless: either(NOT_TALK, pattern.unless),
    flags: [`crime:${crime}`, ...flags],
  }));

/** Crimes that are over, by their police.uk category. A crime told in a reply counts as a report (recording is due within 24 hours). */
export const crimes: Rule = {
  id: 'crime',
  patterns: [
    ...of('bicycle-theft', [
      {
        say: say(
          `(bike|bicycle|push ?bike|e ?bike|cycle|bikes|mountain bike|brompton) ~ ${TAKEN}`,
          `${TAKEN} ~ (my |a |our |the |his |her |sons |daughters |husbands |wifes )*(bike|bicycle|push ?bike|e ?bike|cycle|brompton|bikes)`,
        ),
        unless: say(
          'motor ?bike|motor ?cycle|bike marking|nicked my spot|motorbikes|bikers?|advice|prevent',
        ),
      },
    ]),
    ...of('vehicle-crime', [
      {
        say: say(
          `(car|van|vehicle|motor ?bike|moped|motor ?cycle|scooter|number ?plates?|plates|catalytic( converter)?|cat converter|wing mirror|wheels|alloys|sat ?nav|tyres?|lorry|range rover|taxi) ~ ${TAKEN}`,
          `${TAKEN} ~ (my|the|our|his|her|a|husbands|wifes|neighbours) (car|van|vehicle|motor ?bike|moped|motor ?cycle|number ?plates?|catalytic( converter)?|wheels|alloys|tyres?|wing mirrors?)`,
          '(broke|broken|breaking|smashed|got|break) (in ?to|the window (of|on)|windows? (of|on)) ~ (car|van|vehicle|vans|cars|motor)',
          '(car|van|vehicle|cars|vans) ~ (broken in ?to|smashed window|window (was |been )?(smashed|broken)|window smashed|ransacked|rummaged|gone through|rifled|hot ?wired|cloned|relay|windows (smashed|put through))',
          '(trying|tried|pulling) (car |all the (car )?)?(door )?handles',
          '(car|cloned) (theft|plates)',
          '(drink|drunk|drug) driv(e|er|ers|ing)',
        ),
        unless: say(
          '(tyres? slashed|took (the|my) car (to|in|for)|taken (the|my) car|took my (bike|driving)|car (was )?towed|clamped|parked|advice|prevent|how do i|scooters? (riding|on the))',
          '(car|van) ~ took (off|ages|over|up|the (space|corner))',
        ),
      },
    ]),
    ...of('burglary', [
      {
        say: say(
          '(burgl(ed|ary|aries|ar|ars|ing|e|es))',
          `(broke|broken|break|breaking|breakin|got|getting|came|come|climbed|forced (their|his) way|smashed) (in ?to|in|in through|through) (to )?(my|our|the|her|his|their|a|someones|next doors|neighbours|mums|nans|mum and dads) ([a-z]+ )?${HOUSE}`,
          `(back ?door|front door|patio door|window|shed|garage|lock ?up|${HOUSE}) ~ (forced|kicked in|jemm(y|ied)|crow ?barred|broken into|broke into|prised|been done over|ransacked|turned over|smashed in|busted|broken in)`,
          '(break ?ins?|break in|broken in|broke in)(?= |$|[.,!?])',
          `(stole|stolen|nicked|took|taken) ~ from (my|our|the|her|his|mums) (house|home|flat|shed|garage|bedroom|kitchen|hallway|porch|lock ?up|allotment)`,
          '(distraction burglar[a-z]*|(man|men|someone|bloke|they) ~ (from the|pretend(ed|ing)|claim(ed|ing)|said (he|they) (was|were)) ~ (water board|gas board|gas|water|council|meter|police|roofers?) ~ (upstairs|went|stole|took|purse|money|got in|bedroom))',
        ),
        unless: say(
          '(car|van|vehicle) (was |been |got )?broken|broke(n)? in ?to (a sweat|song|laughter|my (car|van))|burglar alarms?|prevent|advice|talk|awareness|how many|is it true|rumour|stop burglars|deter',
        ),
      },
    ]),
    ...of('robbery', [
      {
        say: say(
          'mugg(ed|ing|ers?|ings)(?= |$|[.,!?])',
          `(robbed|robbing|rob|robbery)( ~)? (me|him|her|us|them|at|my (son|daughter|mum|dad|nan|friend|boy|brother|sister|wife|husband)|man|woman|boy|girl|kids?|in the street|on the|by|of (my|his|her)|outside|for (his|her|my)|jewell?ers|post office|bank|shop|bookies|petrol)`,
          `(snatched|grabbed|ripped|took|demanded|made (me|him|her) (hand|give)|forced (me|him|her) to (hand|give)) ~ (phone|bag|chain|watch|necklace|purse|bike|moped|wallet|airpods|coat|trainers) ~ (hand|neck|off|out of|from|moped|bike|threat|knife|push|push(ed)?|punched|wrist|him|her|me)`,
          '(phone|bag|chain|watch) snatch(ed|er|ers|ing|es)?',
          '(been|was|were|got) robbed',
          '(jumped|surrounded) (me|him|her|us|my son|my boy) ~ (took|phone|bike|coat|trainers|stole)',
        ),
        unless: say(
          '(robbed blind by|robbed of|robbing us|prices|council|energy|bank charges|prevent|advice|is it true|rumour|insurance)',
        ),
      },
    ]),
    ...of('theft-from-the-person', [
      {
        say: say(
          `pick ?pocket(ed|s|ing)?`,
          `(phone|wallet|purse|card|watch|passport) ~ (stolen|nicked|taken|lifted|gone|pinched|snatched) ~ (pocket|bag|bus|tube|train|crowd|market|pub|bar|club|hand|street)`,
          `(dipped|lifted|stolen|nicked|taken|took|stole) ~ (from|out of) (my|her|his|mums) (pocket|handbag|bag|coat|rucksack|jacket)`,
        ),
      },
    ]),
    ...of('shoplifting', [
      {
        say: say(
          'shop ?lift(ing|ers?|ed|s)?',
          '(steal(ing|s)?|stole|nick(ing|ed|s)?|taking|walk(s|ed|ing)? out with|rob(bing|s)?|clear(ing|ed) (the )?shelves?|helping themselves|fill(ing|ed|s)? (his|her|their|a) bags?) ~ (from|out of|in) (the |my |our |a )?(shop|store|co ?op|tesco|sainsburys|boots|asda|aldi|lidl|spar|newsagents?|chemist|pharmacy|off licen[cs]e|m and s|waitrose|one stop|shelves|supermarket|charity shop)',
          '(shop|store|co ?op|tesco|boots|sainsburys|greggs|pharmacy) ~ (stealing|stolen|nicking|nicked|theft|thieves|walk(s|ed|ing)? out without paying|hit again|targeted|rob)',
        ),
      },
    ]),
    ...of('criminal-damage-arson', [
      {
        say: say(
          `(smash(ed|ing)|broke|broken|brok|kicked in|vandali[sz](ed|ing|m)|trash(ed|ing)|slash(ed|ing)|key(ed|ing)|scratch(ed|ing)|dented|damag(ed|ing)|graffiti|spray ?(ed|painted|paint|painting)|tagged|egg(ed|ing)|bricked|wreck(ed|ing)|torched|burn(t|ed) (out|down)|paint (on|over|thrown)|pulled up|ripped up|uproot(ed|ing)|tore (up|down)|snapped|bent|let down|knocked (down|over)|destroy(ed|ing)|put through|went through) ~ (window|windows|windscreen|car|cars|door|fence|wall|bus (shelter|stop)|glass|shop|sign|bench|benches|tyres?|mirror|mirrors|gate|playground|swings?|phone box|garage|war memorial|memorial|statue|graves?|headstones?|cctv|camera|lights?|van|front|garden|flowers|trees?|saplings|plants|greenhouse|shed|bins?|church|hall|toilets|property|timetable|bridge|subway|underpass|school|club ?house|pavilion|nets|goals)`,
          `(window|windows|windscreen|car|door|fence|bus (shelter|stop)|glass|bench|tyres?|wing mirrors?|gate|playground|swings|statue|gravestones?|headstones?|shed|wall|bins?|shelter|greenhouse|cctv|camera) ~ (smash(ed|ing)|broken|kicked in|vandali[sz]ed|trashed|slash(ed|ing)|key(ed|ing)|scratched (on purpose|all|down|deliberately)|damaged|graffitied|sprayed|egged|wrecked|torched|burnt|set on fire|set alight|daubed|let down|pulled down|knocked (down|over)|put (in|through)|bricked)`,
          'vandal(s|i[sz]ed|ism|i[sz]ing)?',
          'graffiti(ed)?',
          'criminal damage',
          'arson(ist|ists)?',
          '(keyed|scratched) (my|the|our|his|her) (car|van|motor)',
          '(brick|stone|egg|eggs|rock|bottle) ~ (through|thrown|threw|chucked|lobbed) ~ (window|windows|car|house|door|bus|greenhouse)?',
          '(threw|throwing|thrown|chuck(ed|ing)) (stones|rocks|eggs|bricks|bottles) (at|through|onto|off)',
        ),
        unless: say(
          '(graffiti (clean|wall project|art|workshop|removal (day|volunteers))|storm|wind|pot ?hole|broken (down|glass on|link|street ?light|lights?|lift|pavement|promise)|street ?lights?|lamp ?post (is|not|out)|traffic lights?|smashed (it|the target)|wet paint|key ?worker|damag(e|ed) by (the )?(storm|wind|rain|tree)|fox(es)?|council (broke|damaged)|advice|prevent)',
        ),
      },
    ]),
    ...of('drugs', [
      {
        say: say(
          '(deal(s|ing|er|ers)?|sell(s|ing)?|sold|shott(ing|er|a)|serv(es|ing) up|push(ing|er|ers)|buy(ing)?|suppl(y|ying)|smok(es?|ing)|tak(es|ing)|inject(s|ing|ed)?|sniff(s|ing)|grow(s|ing)?|using|reeks?|stinks?|smell(s)?|stench) ~ (drugs?|weed|cannabis|coke|cocaine|crack|heroin|smack|ket|ketamine|spice|pills|skunk|green|mandy|mdma|nos|nitrous|balloons|gear|brown|white|substances|marijuana|dope|hash|bud)',
          '(drug|drugs|crack|cannabis|weed) ~ (deal(s|ing|er|ers)?|den|house|farm|factory|sell(s|ing)?|using|users?|addicts?|taking|activity|paraphernalia|needles?|gang|runners?|bags|baggies|dropp?(ed|ing)?|plants|smell)',
          '(crack|drug|trap) (house|den)',
          '(needles?|syringes?|baggies|canisters|nos canisters|crack pipes?|wraps)',
          '(deal(ing|ers?)|county lines|drop ?offs?|hand ?to ?hand|exchang(es|ing) (packages|packets|something|money)|(different )?cars (pull(ing)? up|stop(ping)?|stay) ~ (minute|two minutes|seconds|drive off|window|all (night|hours)))',
          '(people|visitors|cars|strangers|callers) ~ (coming and going|in and out|all (hours|times|night)) ~ (minutes?|night|door|flat|house|day|stay|knock)?',
        ),
        unless: say(
          '(car dealer[a-z]*|deal(ing|t)? with|great deal|good deal|dealer(ship)|knitting|sewing|pine needles|needles? (felt|work|exchange)|antiques|drug (talk|awareness)|awareness|prescription|pharmacy|drugs? talk|selling (raffle|tickets|house|my)|school run|smoke ?free|growing (up|veg|vegetables|tomatoes)|green (space|belt|bin)|balloons for|brown bins?|white (van|lines|goods)|hes off drugs)',
        ),
        case: cases.intelligence,
        past: cases.intelligence,
      },
    ]),
    ...of('violent-crime', [
      {
        say: say(
          `(punch(ed|es)|kick(ed|s)|slapp(ed|s)|headbutt(ed|s)?|head butted|hit|hits|beat(en)?( up)?|attack(ed|s)?|assault(ed|s)?|batter(ed|s)|jumped|shov(ed|es)|push(ed|es)|spat (at|on|in)|bit|bottled|glassed|strangled|chok(ed|es)|lamped|smacked|decked|sparked|bashed|dragged|grabbed|thump(ed|s)|throttled|elbowed|kneed|stamped on|ran at|lunged at|pinned) (at |on |up )?${SOMEONE}( |$|[.,!?])`,
          '(been|was|got|were|getting|being|gets|is) (badly |nearly |physically |verbally and physically |randomly |viciously |brutally )*(punched|kicked|slapped|headbutted|hit|beaten( up)?|attacked|assaulted|battered|jumped|pushed( over| down)?|shoved|spat (at|on)|bottled|glassed|strangled|chinned|smacked|knocked out|bashed|grabbed|hospitali[sz]ed|stamped on)',
          '(a |an |the |his |her |my |common |physical |serious |violent |homophobic |unprovoked )(assault|attack|beating|fight|brawl|punch ?up|kicking)',
          '(gbh|abh|assault(ed)?|punch ?up|brawl(ing)?|violence|violent|glassing|road rage|happy slapp[a-z]+|black eye|broken (nose|jaw|arm|ribs|cheekbone|teeth|eye socket))',
          '(fight(s|ing)?|scrap(s|ping)?|brawl(s|ing)?) ~ (outside|pub|park|street|school|station|bus|youths|kids|lads|every|broke out|kebab|chicken shop)',
          '(spat|spitting|spit) (at|on|in|towards) (me|him|her|my|us|the|people|a|his|their)',
        ),
        unless: say(
          '(hit (by )?(a )?(pot ?hole|the kerb|a wall|rush hour|parking|tree)|heart attack|panic attack|asthma attack|cyber ?attack|by (a|the) (dog|seagull|gull|wasp|magpie)|(car|van|lorry|bus|fence|wall) (was |got |has been )?hit|hit my (fence|wall|gate|parked|car)|bit (of|more|late|much|noisy|loud|too|over|annoyed|concerned|worried)|a bit|fight(ing)? (for|against|crime|fires?|cancer|the|back)|fire ?fight[a-z]*|snow ?ball fight|pillow fight|water fight|push(ed|ing)? (back|for|the (button|council|date|meeting))|kick(ed|ing)? (a |the |their )?(ball|football|balls)|football|hit (a|the) (ball|shot)|beat (the|me to|him to|last year)|jumped (out|the|in|up|over|on the|off)|awareness|is it true|rumour|cat fight|dog fight|advice|violent crime (figures|rate|stats)|anniversary|hit hard|cost of living|fight (a|my|the) (fine|ticket|pcn|parking)|grabbed (a|the|my attention))',
        ),
        past: cases.crime,
      },
    ]),
    ...of('other-theft', [
      {
        say: say(
          `${THING} ~ (nicked|stolen|pinched|half ?inched|thieved|swiped|robbed|was gone|been taken|has been taken|was taken|were taken|got taken|gone from|disappeared from|been (nicked|stolen|robbed))`,
          `(nick(ed|ing)?|stole|stolen|steal(ing|s)?|pinch(ed|ing)?|thieving|thiev(ed|es)|swiped|robbed) (all )?(my|our|the|his|her|their|someones|a|neighbours|from|mums|dads|some|two|off) ?[a-z]*`,
          '(had|have|has|hads|someones had|theyve had) (my|the|our|his|her|all the) ~ (off (the|my|our|his|her)|away|nicked|stolen|lifted|swiped|taken)',
          '(theft|thefts|thief|thieves|porch pirates?|dog ?napp?(ed|ing|ers?)|bilk(ed|ing)|drove off without paying|make ?off|metal theft|stealing|been stolen)',
          `(parcel|package|amazon|delivery)s? ~ (stolen|taken|gone|missing|nicked|disappeared|swiped|porch|doorstep)`,
        ),
        unless: say(
          '(stole(n)? (my heart|the show|a march|my parking)|stealing (my|our) (parking|space|sleep|light)|nick of time|in good nick|nicked (it|this) from|local nick|down the nick|your nick|at the nick|identity (theft|stolen)|identity was stolen|time thief|joy|steal(ing)? (your|the) (idea|thunder)|advice|prevent|awareness|is it true|rumour|how (do|can) i (stop|protect)|not delivered|never arrived|handed in|found a)',
        ),
      },
    ]),
    ...of('public-order', [
      {
        say: say(
          '(shout(ed|ing|s)|scream(ed|ing|s)|swear(ing|s)?|swore|swearing|yell(ed|ing)) (abuse|at|racist|obscenities|threats|in (my|his|her) face)( ~)? (me|my|us|him|her|people|passers?|residents|staff|everyone|women|girls|my wife|the|in)?',
          '(verbal(ly)?|foul) (abus(e|ed|ive)|language)',
          '(abusive|aggressive) (to|towards|behaviour|man|men|language|neighbour|with|and|customer|driver|beggar|drunk)',
          '(riot(s|ing|ers)?|disorder|affray|mob|mobs|looting|cat ?call(ed|ing|s)?|wolf whistl[a-z]+|street harass[a-z]+|harass(ed|ing|ment|es) (me|women|girls|my|people|her|us|by|from|of|at)|being harassed)',
        ),
        unless: say(
          '(i |im |i was |i am )(shouting|screaming) (at|into)|laughing riot|riot of (colour|fun)|mob(ility|ile)|flash ?mob|shout(ing)? out|rumour|is it true|going to be a riot',
        ),
        past: cases.crime,
      },
    ]),
    ...of(
      'possession-of-weapons',
      [
        {
          say: say(
            '(carrying|carry|carries|selling|sells|hides?|stash(es|ed|ing)?) (knives|weapons|blades|machetes|zombie knives|guns)',
            '(knives|weapons|machetes|blades) ~ (hidden|stashed|buried|school|bushes|sold|carrying)',
          ),
          unless: say('(collect|amnesty|sweep|awareness|talk|kitchen|licen[cs]e)'),
          case: cases.crimeUrgent,
          past: cases.crimeUrgent,
        },
      ],
      ['weapon'],
    ),
    ...of('other-crime', [
      {
        say: say(
          '(perjury|forg(ed|ery|ing)|counterfeit|fake (notes|goods|money|cigarettes|vodka|passports?|id)|puppy farm(ing|er)?|animal cruelty|(kick(ed|ing|s)?|beat(en|ing|s)?|hurt(ing|s)?|abus(ed|ing|es)|starv(ed|ing|es)|torture(d|s)?|poison(ed|ing|s)?|shot|killed|drown(ed)?) ~ (dog|cat|puppy|kitten|cats|dogs|swan|duck|fox|hedgehog|pigeon|horse)|dog fight(ing|s)?|badger bait[a-z]+|hare cours[a-z]+|poach(ing|ers|er|ed)|illegal (cigarettes|tobacco|vapes|raves?|gambling)|people smuggl[a-z]+|perverting)',
        ),
        unless: say('poached eggs|hit by a car|shot (put)|battery|pot ?hole|weeds'),
      },
    ]),
    {
      say: say(
        '(damag(ed|e|ing)|crime|offence|something) ~ (report|reporting|to report)',
        '(i |id |we |would )(want|like|need|wish)( to)? report (a|an|my|some|this|something)( crime| theft| incident| assault| burglary)?',
        '(victim of (a )?crime|crime (number|reference) (please|for (my )?insurance)|been a victim)',
      ),
      unless: say(
        '(report (a )?(pot ?hole|street|missed|fly|bin|noise|abandoned|problem with|fault|issue with)|how do i report|where do i report|can i report|how (can|do) (i|we|you)|noise)',
      ),
      flags: ['crime:other-crime', 'low_confidence'],
      case: cases.crime,
    },
  ],
};
