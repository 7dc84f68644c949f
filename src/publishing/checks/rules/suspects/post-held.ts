import { phrase } from '../../text/phrase';

/** Posts and callings of which a place has one or few. Drivers, owners, callers and staff are as often the wronged. */
const CALLING =
  '(?:organist|clergyman|clergywoman|vicar|curate|rector|priest|minister|deacon|chaplain|imam|rabbi|pastor|verger|sexton|sacristan|churchwarden|bell-?ringer|conductor|choirmaster|bandmaster|bandleader|ringmaster|head ?teacher|head ?master|head ?mistress|deputy(?: head)?|head of [\\p{L} ]{3,20}|bursar|registrar|lecturer|professor|dean|tutor|music teacher|games teacher|\\p{L}{3,10} teacher|teaching assistant|dinner lady|lollipop (?:man|lady)|crossing keeper|site manager|caretaker|janitor|groundsman|greenkeeper|gamekeeper|gardener|park keeper|zookeeper|ranger|warden|beekeeper|shepherd|crofter|ferryman|harbour ?master|skipper|coxswain|lighthouse keeper|station ?master|signalman|guard|surgeon|consultant|doctor|gp|dentist|vet|matron|midwife|pharmacist|chemist|optician|practice manager|receptionist|secretary|treasurer|chairman|chairwoman|chair|president|vice-president|captain|vice-captain|coach|manager|manageress|landlord|landlady|publican|licensee|barmaid|barman|brewer|distiller|head waiter|waiter|chef|cook|baker|butcher|fishmonger|greengrocer|florist|jeweller|tailor|cobbler|barber|hairdresser|undertaker|funeral director|auctioneer|estate agent|solicitor|accountant|bookkeeper|bank manager|postmaster|postmistress|postman|postwoman|postie|milkman|newsagent|librarian|curator|archivist|editor|presenter|dj|singer|drummer|piper|fiddler|clown|magician|conjuror|puppeteer|mascot|jockey|striker|goalkeeper|goalie|referee|umpire|lifeguard|instructor|scout ?master|scout leader|akela|brownie leader|youth leader|choir leader|provost|mayor|mayoress|deputy mayor|councillor|parish clerk|town clerk|town crier|magistrate|blacksmith|farrier|saddler|thatcher|stonemason|chimney sweep|piano tuner|window cleaner|rag-and-bone man|coalman|landowner|laird|squire|lord of the manor|butler|nanny|au pair|lodger|tenant|occupier|plot ?holder|holder|franchisee|proprietor|proprietress|foreman|supervisor|storeman|night porter|porter|concierge|arweinydd|ficer|prifathro|dirprwy|offeiriad|gweinidog)';
const QUALITY = '(?:[\\p{L}-]{3,14} )';

/** "The organist", "one of the two receptionists", "both partners in …", "Inverallan's provost": one post, few people. */
export const POST_HELD = phrase(
  `(?:the|our|both|your|its|one of (?:the|our|its)|either of the|\\p{Lu}\\p{L}{2,14}'s|everyone's) ${QUALITY}{0,2}?${CALLING}s?|` +
    '(?:both|one of the|the (?:two|three)|all (?:three|four)) (?:partners|owners|brothers|sisters|twins|trustees|directors|doctors|receptionists|teachers|landlords|waiters|barbers) (?:in|of|at|who|behind|from)|husband-and-wife team|' +
    `an? ${QUALITY}{0,2}?${CALLING} (?:who (?:leads|runs|heads|has|keeps)|(?:of|at|in|for) (?:the|our|\\p{Lu}))|(?:the other )?one with (?:a|the) (?:key|beard|limp|dog|tattoo|boat|van|eye-?patch|ponytail)|(?:one|two|three)-(?:armed|legged|eyed) \\p{L}{3,12}|the (?:tall|short|other|bearded|bald|youngest|eldest|older|younger) one|(?:her|his|their) (?:eldest|youngest|twin|girl|lad|boy)|(?:surname|name)(?:'s)? (?:is )?(?:over|above|on) the (?:door|shop|van|window|sign)`,
);

/** What the suspect does day by day, told after "he" or "who". */
export const DAILY_WORK = phrase(
  "(?:he|she|who|they)(?:'s| has| have|'ve)? (?:\\p{L}{3,10} )?(?:pulls?|pours?|serves?|keeps?|kept|looks? after|looked after|tends?|tended|minds?|drives?|drove|delivers?|delivered|rings?|plays?|conducts?|leads?|led|runs?|ran|reads?|cuts?|bakes?|brews?|sells?|sold|teaches|taught|coaches|coached|marries|buries|umpires?|referees?|presents?|hosts?|fixes|mends?|shoes|cleans?|sweeps?|skippers?|captains?|chairs?|organises|manages?|opens?|winds?) (?:the|our|your|all) (?:\\S{1,15} ){0,5}?(?:at|in|on|of|for|to|from|each|every|since|\\d\\d)|(?:always|usually|every day|each morning|every morning|most days) (?:on|at|outside|in|by) (?:the|our) \\p{L}{3,12}|(?:lives|lived|living) in the (?:\\p{L}{3,14} ){0,2}(?:lighthouse|windmill|mill|chapel|vicarage|rectory|manse|gatehouse|toll house|lock cottage|station house|signal box|water tower|manor|castle|caravan|houseboat|barge|narrowboat|oast house|school house|farmhouse|lodge)",
);

/** Kin, house or shop front of the suspect, told in any sentence about the arrest. */
export const HOUSE_OR_KIN = phrase(
  "(?:taken|led|arrested|collected|brought out|escorted) (?:from|out of) \\d{1,3}[a-d]? \\p{Lu}\\p{L}+|(?:wife|husband|brother|sister|son|daughter|father|mother|partner|fianc[ée]e?|twin|eldest|niece|nephew|lad|girl) (?:won|plays?|played|sits|sat|runs|ran|owns|owned|teaches|taught|chairs|captained|stood for|sings|reads the)|(?:her|his|their) (?:sister|brother|mother|father|son|daughter)'s (?:fianc[ée]e?|husband|wife|boyfriend|girlfriend|partner|son|daughter)",
);

const BARE =
  '(?:man|men|woman|women|person|people|boys?|girls?|teenagers?|youths?|lads?|pair|couple|duo|trio|group|gang|suspects?|arrested|detained|bailed|accused|individuals?|other|others|two|three|four|first|second|third|same|\\d|young|older|younger|force|team|police|officers?|detectives?|public|town|victims?|case|matter|enquir|inquir|investigation|incident|offence|allegation|arrest|bail|file|next|whole|latest|culprits?|thie|burglar|robber|driver|rider|fella|chap|bloke|one(?! (?:with|who))|night|morning|weekend|court)';
const DEFINITE = `(?:the|our|both|your|one of (?:the|our)|either|\\p{Lu}[\\p{L}-]{2,14}'s) (?!${BARE})[\\p{L}-]{3,16}`;
const HELD =
  '(?:arrested|nicked|collared|lifted|cuffed|detained|in custody|in (?:a|our|the) cells?|in for questioning|bailed|on bail|interviewed|questioned|being questioned|released|spoken to|under caution|under investigation|under arrest|helping (?:us|police|officers|detectives)|assisting|voluntarily|answering questions|with us|out on|off the hook|being (?:held|looked at|investigated)|a suspect|in the frame|cautioned|invited in|locked up|behind bars|looking at the inside|enjoying)';

/**
 * A description of one person is what was arrested: "the lass who does the sunbeds is on bail", "we have arrested the
 * organist". Asked only where nobody is left unnamed.
 */
export const DESCRIBED_HELD = phrase(
  `${DEFINITE} (?:\\S{1,16} ){0,12}?(?:is|was|are|were|has|have|had|been|being|remains?|spent|came|went|got) (?:\\S{1,14} ){0,4}?${HELD}|` +
    `(?:arrested|nicked|collared|lifted|detained|interviewed|questioned|bailed|released|holding|questioning|interviewing|cuffed|custody|suspect|looking at|concerns|investigating|talking to)(?: is| was|:|,| –| now)? ${DEFINITE}`,
);

/** "It's the one with the parrot", "he is our organist": the answer to who was arrested. */
export const DESCRIBED_IS = phrase(
  `(?:it(?:'s|'ll be| is| was)|that(?:'s| is| was| would be| will be)|(?:he|she|who|they)(?:'s|'re| is| was| are)|turns out to be|none other than|namely|think of|you know|say hello to|remember) ${DEFINITE}(?: \\S{1,14}){1,6}`,
);
/** "A chorister at St Dunstan's": few people of that kind at that place. */
export const ONE_OF_FEW = phrase(
  `(?:an?|one of(?: the| our)?) (?!${BARE}|\\d|number|lot|report|statement|search|warrant|house|home|flat|shop|car|van|garage|complaint|call|series|week|hundred|dozen|quantity|result)${QUALITY}{0,2}?[\\p{L}-]{3,16} (?:who|whose|at|of|for|with|from|in|on) (?:(?:has|is|was|runs|leads|does|drives|plays|sings|sits|lives|works|keeps|teaches|owns) )?(?:the|our|St|\\p{Lu})[^.;!?]{2,80}? (?:is|was|were|are|has|have|had|remains|being|been|came|went|spent|got) (?:\\S{1,14} ){0,4}?${HELD}`,
);
/** The one described stands at the start of a sentence; what befell them is told in the next. */
export const DESCRIBED_FIRST = phrase(`${DEFINITE}(?: \\S{1,14}){1,8}`);

const SUFFIX =
  '(?:keeper|maker|seller|smith|monger|wright|herd|master|mistress|man|woman|lady|lad|lass|girl|ist|cian|rian|eer|grapher|ctor|itor|minder|walker|runner|worker|player|singer|dancer|teacher|trainer|cleaner|fitter|builder|fixer|mender|grower|breeder|leader|organiser|holder|trader|carer|mother|father|sister|brother|daughter|cousin|twin|uncle|aunt|nephew|niece|grandson|widow|widower|husband|wife|newcomer|regular|heir|baron|champion|winner|member|boss|chief|face|voice|half)';
const WRONGED =
  '(?!(?:young |elderly |old )?(?:shop-?keeper|police|spokes|post-?master|victim|complain|pension|custody|detective|desk|duty|station|officer|call|crew|fire|team|safe|crime|neighbourhood|gas|front|chair(?:man|woman) of the (?:bench|justices)|other|next)[\\p{L}-]*)';
/** Any noun for one person by calling or kin: "the pie-seller", "our dog walker", "Pell's eldest daughter". */
export const CALLED_BY_TRADE = phrase(
  `(?:the|our|\\p{Lu}[\\p{L}-]{2,14}'s|one of (?:the|our)) ${WRONGED}${QUALITY}{0,3}?[\\p{L}-]{0,10}${SUFFIX}s?`,
);
