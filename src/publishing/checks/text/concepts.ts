/** Groups of words that mean much the same in local rumours; each stands for one concept. */
const GROUPS = `
police officer officers cop cops constable constables pcso policeman policewoman bobby bobbies
bogus fake fakes posing pose poses pretending pretend impostor impostors imposter impersonating impersonate impersonator impersonators sham phoney dressed
child children bairn bairns wean weans ones tot tots infant infants kid kids pupil pupils schoolchild schoolchildren youngster youngsters toddler toddlers baby babies girl girls boy boys minor minors
take takes taking taken took steal steals stealing stolen stole nick nicked nicking snatch snatched snatching thieving theft thefts grab grabbed grabbing swipe swiped thief thieves burgle burgled burgling burglar burglars burglary burglaries break-in break-ins robber robbers robbery robberies rob robbed lifted pinched pinching half-inched raid raided
abduct abducted abducting abduction abductions kidnap kidnapped kidnapping kidnapper kidnappers lure lured luring
van vans car cars vehicle vehicles lorry minibus truck coach coaches bus buses motor
key keys
knife knives blade blades machete machetes stab stabbed stabbing stabbings sword swords zombie
migrant migrants asylum refugee refugees immigrant immigrants seeker seekers
hotel hotels hostel accommodation housed housing house
gang gangs group mob crew convoy crowd crowds hordes thugs
spike spiked spiking drugged inject injected injecting injection needle needles syringe syringes
close closes closing closed closure shut shuts shutting axed scrapped axe axing doors
station stations nick
attack attacks attacked attacking assault assaulted assaults beaten beating
rape raped rapes rapist sexually sexual
gone lost
dog dogs pet pets cat cats puppy puppies
poison poisoned poisoning poisonous toxic toxin contaminated contaminate contamination unsafe tainted bait baited
mark marks marked marking chalk chalked scrawl scrawled symbol symbols sticker stickers sign signs tagged
water tap reservoir supply sea beach river lough loch lake
fire fires arson burn burned burning burnt blaze torched
bomb bombs explosive explosives explosion device
gun guns shot shots shooting shoot firearm firearms gunman gunmen gunfire
dead die died dies drown drowned drowning perished death deaths kill killed killing murder murdered murders
missing disappear disappeared vanish vanished
scam scams scammer scammers con conned fraud fraudsters fraudulent
text texts message messages sms email emails
money cash fiver tenner quid pound pounds price cost costs costing payment payments pay paid charge charged charges charging fee fees fine fines fined
ban bans banned banning forbid forbidden outlaw outlawed
curfew lockdown
acid corrosive
drone drones
school schools academy nursery college
park rec field playground
mosque mosques muslim muslims islamic
traveller travellers gypsy gypsies
shop shops store stores supermarket supermarkets
call caller callers calling calls knock knocking knocked doorstep visit visiting visited
release released freed bailed
arrest arrested arrests detained custody
free freely
cover-up covering hiding hidden hushed concealed secret
man men male bloke blokes fella fellas lad lads guy guys
woman women female lady ladies
pensioner pensioners elderly older oap
camera cameras cctv
protest protests march rally riot riots demonstration
hospital hospitals a&e ward
virus disease outbreak infection
parcel parcels delivery deliveries courier`;

const STOP = new Set(
  'the a an and or but of in on at to for from by with without as is are was were be been being it its this that these those there here we you they he she his her their our your i my me us them him who whom which what when where why how not no any all some more most have has had do does did will would can could should may might must now then than so too very just also as said say says saying last week month year today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday people someone area local resident residents report reports reported know knows known into out up down over under above below beneath behind beside about after before again near around outside inside get gets getting being active'.split(
    ' ',
  ),
);

const concept = new Map<string, string>();
for (const line of GROUPS.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) if (!concept.has(word)) concept.set(word, words[0] ?? word);
}

/** A crude stem: enough to join "closing", "closes" and "closed" where no group does. */
const stem = (word: string) =>
  word.length > 4
    ? word
        .replace(/ies$/, 'y')
        .replace(/(?<=s|x|z|ch|sh)es$/, '')
        .replace(/(?<!s|u|i)s$/, '')
        .replace(/(?:ing|ed|ly)$/, '')
        .replace(/e$/, '')
    : word.replace(/(?<=\p{L}{3})e$/u, '');

/** The concepts a text speaks of, without small words. */
export function concepts(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\d&'-]{2,30}/gu) ?? [];
  return new Set(
    words
      .map((w) => w.replace(/'s$|'$/, ''))
      .filter((w) => !STOP.has(w))
      .map((w) => concept.get(w) ?? stem(w)),
  );
}

/** How much of the claim's meaning the text holds, 0 to 1, and how many concepts they share. */
export function overlap(claim: Set<string>, text: Set<string>): { share: number; shared: number } {
  const shared = [...claim].filter((c) => text.has(c)).length;
  return { share: claim.size === 0 ? 0 : shared / claim.size, shared };
}

/** Concepts that cannot both hold: a text that says the one denies a claim of the other. */
const OPPOSITES = [
  ['money', 'free'],
  ['close', 'open'],
  ['close', 'stay'],
  ['evacuat', 'open'],
  ['close', 'remain'],
  ['move', 'stay'],
  ['dead', 'safe'],
  ['dead', 'alive'],
  ['poison', 'safe'],
  ['abduct', 'safe'],
  ['missing', 'home'],
];

/** Whether the text tells the opposite of what the claim says. */
export function opposed(claim: Set<string>, text: Set<string>): boolean {
  const holds = (one: string, other: string) =>
    claim.has(one) && !claim.has(other) && text.has(other) && !text.has(one);
  return OPPOSITES.some(([one = '', other = '']) => holds(one, other) || holds(other, one));
}
