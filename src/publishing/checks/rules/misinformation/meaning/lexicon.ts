/**
 * Words that say much the same where rumours go round, one sense a line, its name first. A `!` marks what happens
 * (it must be met for a sentence to tell the claim); two sides of one scale stand on lines of one name, parted by
 * `+` and `-`. A phrase is written with underscores. A word may have several senses.
 */
const SENSES = `
police: police officer officers cop cops constable constables pcso pcsos policeman policemen policewoman bobby bobbies force polis law_enforcement
child: child children kid kids pupil pupils schoolchild schoolchildren youngster youngsters toddler toddlers baby babies girl girls boy boys infant infants bairn bairns wean weans little_ones wee_ones youth youths teenager teenagers teen teens student students
woman: woman women female females lady ladies girl girls clubber clubbers
man: man men male males bloke blokes fella fellas lad lads guy guys
person: person people anyone someone somebody everyone everybody folk public individual individuals
resident: resident residents local locals neighbour neighbours householder householders villager villagers
old: pensioner pensioners elderly older oap oaps
passenger: passenger passengers commuter commuters traveller travellers rider riders
driver: driver drivers motorist motorists
thief: thief thieves burglar burglars robber robbers crook crooks criminal criminals gang gangs mob crew offender offenders mugger muggers
fraudster: scammer scammers fraudster fraudsters swindler swindlers conman conmen crook crooks criminal criminals thief thieves
suspect: suspect suspects attacker attackers assailant assailants culprit perpetrator man woman person held accused arrested
prisoner: prisoner prisoners inmate inmates convict convicts lag
migrant: migrant migrants asylum refugee refugees immigrant immigrants asylum_seeker asylum_seekers seeking_asylum
traveller: traveller travellers gypsy gypsies caravan caravans
government: government taxpayer taxpayers public_money public_funds state ministry home_office council treasury taxpayers'
council: council councillors town_hall authority
station: station nick cop_shop front_desk counter
school: school schools academy college high nursery
hospital: hospital hospitals infirmary
emergency_ward: a&e emergency_care casualty emergency_department er
hotel: hotel hotels hostel inn guest_house
house: house houses home homes property properties door doors wall walls flat flats
shop: shop shops store stores supermarket supermarkets
club: nightclub nightclubs club clubs bar bars night_out nights_out
mosque: mosque mosques muslim muslims islamic
park: park rec recreation_ground playing_field field playground green
jail: jail jails prison prisons gaol cell cells
water: water tap taps supply mains
pet: dog dogs pet pets cat cats puppy puppies animal animals
meat: meat bait sausage sausages food treats baited
vehicle: van vans car cars vehicle vehicles lorry lorries truck minibus motor windscreen windscreens
boat: boat boats small_boat dinghy dinghies channel vessel ferry
camera: cctv camera cameras surveillance
crash: crash crashes collision collisions smash pile-up accident wreck
fire: fire fires blaze blazes flames inferno
card: card cards contactless bank_card
bus: bus buses coach coaches
needle: needle needles syringe syringes injection injections
knife: knife knives blade blades machete machetes sword swords
gun: gun guns firearm firearms pistol rifle
bomb: bomb bombs explosive explosives device devices grenade
acid: acid corrosive bleach ammonia
drone: drone drones
firework: firework fireworks rocket rockets bangers
chalk: chalk symbol symbols sticker stickers
egg: egg eggs
body: body remains corpse
money: money cash funds funding paid
bonus: bonus bonuses extra commission reward paid more_money
ticket: ticket tickets fine fines penalty penalties notice notices
speeding: speeding speed
bill: cost costs charge charges charged price fee fees pay pays paid costing charging
minute: minute minutes
pence: pence penny pennies p
disease: virus disease outbreak infection illness infected
drug: drug drugs heroin cocaine cannabis spice
election: election vote votes voting ballot ballots poll polls
tree: tree trees woodland
bridge: bridge tunnel
message: message messages text texts email emails post posts
curfew: curfew curfews lockdown
weekend: weekend saturday sunday
night: night nights dark evening
tower: tower minaret spire
tomorrow: tomorrow next_week soon
bogus: bogus fake fakes impostor impostors imposter imposters impersonator impersonators sham phoney pretending pretend posing pose dressed_as
mother: mother mothers mum mums mam mummy parent parents
father: father fathers dad dads daddy parent parents
sweet: sweets sweet candy jellies gummies chocolates treats
protester: protester protesters activist activists campaigner campaigners demonstrator demonstrators
predator: paedophile paedophiles paedo predator predators groomer groomers sex_offender sex_offenders rapist
terrorist: terrorist terrorists terror extremist extremists jihadist
soldier: army soldier soldiers troops military
pool: pool baths lido swimming_pool leisure_centre
vaccine: vaccine vaccines vaccination jab jabs
mast: mast masts antenna transmitter 5g
train: train trains railway rail
beach: beach shore sands seafront
event: fair festival parade carnival show fete concert match
flat: flat flats tower_block block_of_flats apartment apartments
theft: shoplifting shop_theft shop_thefts theft thefts
power: power electricity power_cut blackout outage
gas: gas
savings: save_money savings cut_costs cheaper
foreigner: foreigner foreigners foreign immigrant immigrants migrant migrants
!cancel: cancel cancelled cancelling called_off scrapped binned dropped pulled axed
!release: release released freed let_out let_go let_off bailed walked_free
!explode: explosion exploded blast blew_up blown_up
!burn: burned burnt burning burn up_in_smoke went_up ablaze in_flames set_fire torched
!sack: sacked sack dismissed laid_off made_redundant fired
!cut: cut cuts cutting slashed reduce reduced halved
!hack: hacked hacking breach breached leaked leak
!follow: followed following stalked stalking tailed
!order: told_not_to ordered instructed orders instructions
!hide: hide hid hides
!lace: laced spiked drugged tainted
!abduct: abduct abducted abducting abduction kidnap kidnapped kidnapping kidnappings snatch snatched snatching lure lured luring grab grabbed grab taken_away take
!poison: poison poisoned poisoning poisonous toxic tainted laced
!steal: steal steals stealing stole stolen theft thefts nick nicked thieving swipe swiped pinched taken
!rob: rob robs robbed robbing robbery robberies mug mugged mugging held_up hold_up burgle burgled rip_off
!burgle: burgle burgles burgled burgling burglary burglaries break-in break-ins broken_into rob robbed robbing strike
!mark: mark marks marked marking scrawl scrawled scrawling daub daubed symbol symbols sign signs tag tagged
!spike: spike spiked spiking inject injected injecting jab jabbed jabbing drugged
!attack: attack attacks attacked attacking assault assaulted assaults beaten thrown sprayed threw hit punched
!stab: knife knives stab stabbed stabbing stabbings knife knifed slashed
!shoot: shoot shot shots shooting gunfire gunned
!rape: rape raped rapes rapist sexual sexually
!call_at: knock knocks knocking knocked calling visiting visit visited going_door-to-door house_to_house door_to_door doorstep come_to_the_door
!house: housed house housing put_up accommodate accommodated lodged moved moving move placed placing live living
!occupy: taken_over took_over take_over occupy occupied occupying seize seized invaded squat squatting moved_on set_up_camp camped
!escape: escape escaped escapes escaping on_the_run at_large broke_out breaking_out break_out got_out broke_free fled absconded
!throw: throw throws throwing threw thrown hurl hurls hurled hurling lob lobs lobbed lobbing pelt pelts pelted pelting toss tossed
!clone: clone clones cloned cloning copy copies copied copying skim skimmed skimming
!crash: crashed collided ploughed rammed
!fund: fund funds funded funding received paid_for given finance financed bankrolled money public_funds
!evacuate: evacuate evacuated evacuating evacuation cleared emptied told_to_leave forced_out ordered_out
!bomb: bomb bombs explosive explosives
!arrive: arrive arrived come comes arrives came crossed entered got_into landed
!riot: riot riots rioting disorder looting looted
!march: protest protests march marches marching rally demonstration demonstrate
!spy: spy spies spying watch watching filmed filming peering
!arson: on_purpose deliberately deliberate arson arsonist arsonists torched torch set_light_to set_alight started_on_purpose
+!curfew-: allowed_out go_out going_out come_and_go free_to_leave
-!curfew-: curfew curfews lockdown stay_indoors
!flood: flood flooded flooding
!fall: collapse collapsed collapsing fall fell
!build: build built building erect erected
!sell: sell sold selling sale
!bonus: bonus bonuses commission paid_extra paid_more more_money
!arrest: arrest arrested arrests detained held custody
!cover_up: cover-up covering_up covered_up hiding hidden hushed conceal concealed concealing secret
!lie: lie lied lying
!vote: rigged rigging fraudulent
!give: give gives giving given hand_out handing_out handed_out offer
!rise: rise rises rising rose up increase increased soar soared doubled doubling
!infect: infected infecting spreading spread outbreak
+!open-: open opens opened stay stays staying stays_open remain remains remaining keep keeps continue continues
-!open-: close closes closing closed closure shut shuts shutting axe axed axing lose loses losing lost scrap scrapped go_out_of_business for_good close_down shut_down shut_up_shop cease ceasing gone
+!allow-: allow allowed allows permitted permit legal lawful may can
-!allow-: ban bans banned banning forbid forbids forbidden outlaw outlawed outlaws prohibit prohibited illegal unlawful may_not must_not cannot not_allowed
+!on-: is_on are_on on_and_working switched_on turned_on working works work running
-!on-: off switched_off turned_off turned_it_off turn_off switch_off shut_down disabled shut
+!alive-: alive survive survives survived safe_and_well unhurt safe
-!alive-: dead die dies died dying kill kills killed killing death deaths fatal fatally drown drowned perished claimed claims lives life murder murdered
!drink: drink drinking
+!safe-: safe clean harmless drinkable fine
-!safe-: unsafe contaminated contaminate contamination polluted pollution toxic toxin toxins poisoned tainted dangerous
+!cost-: cost costs costing charge charged charges pay pays price fee sets_you_back
-!cost-: free
+!attend-: attend attends attending attended go goes going come comes come_out visit visits respond responds investigate investigates
-!attend-: stopped_attending ignore ignores ignoring
-!keep_doing-: stopped stop stops no_longer any_more ceased cease quit
`;

/** Several words that must be seen before they fall apart, longest first; written with spaces. */
export const phrases: string[] = [];

/** One meaning of a word: what it is about, whether it is what happens, and its side of a scale. */
export interface Sense {
  readonly name: string;
  readonly act: boolean;
  /** 1 and -1 are the two ends of a scale; 0: it has none. */
  readonly side: -1 | 0 | 1;
}

const senses = new Map<string, Sense[]>();
for (const line of SENSES.trim().split('\n')) {
  const [, sign = '', act = '', name = '', words = ''] =
    /^([+-]?)(!?)([^:]+):\s(.*)$/.exec(line) ?? [];
  const side = sign === '+' ? 1 : sign === '-' ? -1 : 0;
  const sense: Sense = { name: act + name, act: act === '!', side };
  for (const written of words.split(' ')) {
    const word = written.replaceAll('_', ' ');
    if (word.includes(' ') && !phrases.includes(word)) phrases.push(word);
    senses.set(word, [...(senses.get(word) ?? []), sense]);
  }
}
phrases.sort((a, b) => b.length - a.length);

export const sensesOf = (word: string): readonly Sense[] => senses.get(word) ?? [];
