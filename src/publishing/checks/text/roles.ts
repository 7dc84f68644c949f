const list = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Posts and trades of which a place has one or a few, so that the role with the place is as good as a name. */
const POSTS = list(`
 accordionist accountant acrobat actor actress agent almoner announcer apprentice archivist artist assistant attendant au-pair auctioneer
 babysitter baker barber bargee baritone barman barmaid barista bartender beadle bellringer binman blacksmith boatman bodyguard
 bookbinder bookkeeper bookmaker bookseller bosun boss bouncer brewer bricklayer builder bursar butcher butler buyer cabbie cadet
 camerawoman cameraman captain caretaker carer carpenter cashier caterer cellist chairman chairwoman chair chaplain chauffeur chef chemist
 childminder choirboy choirgirl choirmaster chorister clarinettist cleaner clergyman clerk climber coach cobbler cockler collector
 comedian commissionaire concierge conductor confectioner constituent cook cooper coordinator cornettist counsellor courier cox crofter curate
 curator dancer deaconess deacon dean deckhand decorator dentist deputy designer dinner-lady director dispatcher diver dj docker doctor
 doorman drayman dressmaker driver drummer editor electrician employee employer engineer executor fabricator factor farmer farmhand
 ferryman fiddler fireman firefighter fisherman fishmonger fitter florist flautist footballer foreman forester forewoman fundraiser furrier
 gamekeeper gardener ghillie glazier goalkeeper goalie governor greengrocer greenkeeper grocer groom groundsman groundskeeper guard guide guitarist gymnast
 hairdresser handyman harbourmaster harpist headmaster headmistress headteacher head heiress herdsman host hostess hotelier housekeeper
 housemaster housemistress hygienist ice-cream-man imam innkeeper inspector installer instructor intern interpreter ironmonger janitor jeweller
 jockey joiner journalist keeper keyholder keyboardist labourer laird landlady landlord laundress lawyer leader lecturer librarian lifeguard
 linesman locksmith lodger magician maid mailman manageress manager mascot mason masseur masseuse matron mayor mayoress mechanic medic midwife
 milkman milliner miner minister missionary model monk musician nanny newsagent nun nurse nurseryman optician organiser organist orderly
 osteopath ostler owner oysterman paediatrician painter paramedic parson pastor patient physician pharmacist photographer physiotherapist physio pianist pilot
 piper pitman planter plasterer player plumber poacher poet politician porter postman postmaster postmistress postwoman potter preacher
 prefect president priest principal printer producer professor proprietor proprietress provost psychologist publican purser rabbi radiographer
 rancher ranger receptionist rector referee registrar repairman reporter roofer runner sacristan saddler sailor saleswoman salesman saxophonist
 schoolmaster schoolmistress scoutmaster sculptor seamstress secretary seller sergeant-at-arms server sexton shepherd shopkeeper shopworker signalman singer skipper
 smith soldier solicitor soloist soprano steward stewardess stockman stonemason storekeeper storeman student-nurse superintendent supervisor surfer
 surgeon surveyor swimmer sub-postmaster tailor tanner teacher technician teller tenor therapist tiler trainer translator trapper trawlerman
 treasurer tree-surgeon trombonist trumpeter trustee tutor umpire undertaker usher usherette valet verger vet vicar violinist volunteer waiter waitress
 warden warder watchman weaver welder whistleblower winemaker zookeeper pupil student undergraduate sixth-former head-girl head-boy bridesmaid
 best-man bride groom flower-girl trainee probationer resident tenant occupier occupant lodger boarder inmate guest passenger client customer parishioner`);

/** Anybody: telling only with something that pins the person down. */
const ANYBODY = list(`
 person man woman boy girl lad lass lassie laddie wifie lady gentleman gent chap fella fellow bloke guy geezer teenager teen youngster youth
 child kid toddler baby infant adult pensioner widow widower couple pair family neighbour neighbor stranger local visitor newcomer immigrant
 householder motorist cyclist jogger walker commuter shopper witness caller complainant victim survivor source informant bairn wean one
 schoolboy schoolgirl schoolchild grandmother grandfather gran nan granny grandad mum dad mother father twins sisters brothers household households`);

/** Kin, partners and dependants: telling when the other person is known. */
const KIN = list(`
 wife husband partner girlfriend boyfriend fiance fiancé fiancée fiancee ex ex-wife ex-husband ex-partner ex-girlfriend ex-boyfriend
 mother mum mam ma father dad da son daughter brother sister twin stepmother stepfather stepdad stepmum stepson stepdaughter
 stepbrother stepsister stepchild foster-son foster-daughter uncle aunt auntie niece nephew cousin grandmother grandfather gran nan granny nana
 grandad grandpa grandson granddaughter grandchild mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law
 flatmate housemate roommate cellmate lodger landlord landlady boss employee colleague workmate carer nanny au-pair hygienist secretary
 cleaner apprentice pupil student tenant neighbour neighbor patient client assistant receptionist nurse babysitter childminder daughters sons sisters brothers twins`);

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
const holds = (set: Set<string>, word: string) => set.has(word) || set.has(singular(word));

/** Trades are made freely by their endings: "winkle picker" is not foreseen, "bookbinder" and "harpsichordist" are. */
const TRADE_ENDING =
  /^\p{L}{2,}(?:keepers?|masters?|mistress(?:es)?|makers?|sellers?|minders?|cutters?|walkers?|drivers?|players?|cleaners?|owners?|fitters?|setters?|pickers?|runners?|breeders?|trainers?|holders?|porters?|dressers?|icians?|ologists?|opractors?|pathers?|trists?|nists?|rists?|lists?|eers|grapher|graphers|ographer|wrights?|smiths?|mongers?|hands|warden|wardens|attendants?|monitors?|prefects?)$/u;
const NO_TRADE = list(
  `careers peers volunteers list lists lines twists assists consists exists persists insists resists tourists terrorists arsonists motorists
 cyclists protesters activists checklist checklists shortlist waitlist minimalist specialist specialists placeholder placeholders stakeholders
 outpatients beginners headliners newsletters runners winners shareholders trespassers engineers firsts wrists racist racists`,
);
/** What is known of a word; forgotten when there are very many. */
const trades = new Map<string, boolean>();
const KEPT = 20_000;

function isTrade(word: string): boolean {
  let trade = trades.get(word);
  if (trade === undefined) {
    trade = TRADE_ENDING.test(word) && !NO_TRADE.has(word);
    if (trades.size >= KEPT) trades.clear();
    trades.set(word, trade);
  }
  return trade;
}

export const isPost = (word: string): boolean => holds(POSTS, word) || isTrade(word);
export const isAnybody = (word: string): boolean => holds(ANYBODY, word);
export const isKin = (word: string): boolean => holds(KIN, word);
