import { contexts, matching, privatePeople, type Context } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { singledOut } from '../../text/singled-out';
import { phrase, says } from '../../text/phrase';

const LABEL = phrase(
  "crooks?|crooked|con ?(?:man|men|artists?|merchants?)|liars?|(?:is|are|was|were|been|keeps?|kept) lying|lied to|lies (?:to|about)|fraudsters?|fraudulent|scammers?|scam artists?|(?:is|are|run(?:s|ning)?|it's|total|just|nothing but|complete|a) (?:an? )?(?:\\p{L}{3,10} )?(?:scam|fraud|con|rip-off|sham|racket)|cowboys?|thie(?:f|ves)|swindl(?:ers?|es?|ed|ing)|rogues?|cheats?|cheated|cheating|rob(?:s|bing)|(?:rip(?:s|ped|ping)?|rip) (?:\\S{1,12} ){0,3}off|rip-off|dishonest(?:y)?|corrupt(?:ion)?|bent|dodgy|shady|bogus|criminals?|paedo(?:phile)?s?|perverts?|racists?|predators?|prey(?:s|ed|ing)? on|steal(?:s|ing)? from|stole from|fleec(?:es|ed|ing)|fleece (?:you|us|people|customers|residents|pensioners|the|their)|defraud(?:s|ed|ing)?|con(?:s|ned|ning) (?:people|you|residents|pensioners|customers|the elderly|older|vulnerable|locals|families|us)|overcharg(?:e|es|ed|ing)|launder(?:s|ed|ing)?|drug (?:dealers?|den|front)|front for|sells? (?:drugs|fakes?|stolen|dodgy|counterfeit|vapes to)|selling (?:drugs|fakes?|stolen|dodgy|counterfeit)|takes? bribes|bribed|(?:can(?:no|')t|not to|never|shouldn't|should not|don't|do not) be trusted|untrustworthy|shysters?|(?:take|takes|took|taking|pocket|pockets|keep|keeps) (?:your|the|people's|my|our|their) (?:deposits?|money|cash|savings) and|vanish(?:es|ed)? with|parasites?|scum|on the (?:fiddle|take|make)|in on it|fiddl(?:es?|ing|ed)|abus(?:es|ed|ing) (?:his|her|their)|drug[- ]dealing|violent|dangerous to (?:women|children)",
);
/** Hints that say no more than the tone of voice does. */
const INNUENDO = phrase(
  "draw your own conclusions?|(?:could not|couldn't) possibly (?:comment|say)|make of that what you will|nudge,? nudge|if you know what (?:i|we) mean|funny (?:how|that|sort of)|read between the lines|say no more|no smoke without|how (?:he|she|they|the \\S{1,12}) (?:\\S{1,12} ){0,6}?(?:affords?|comes? by|gets? (?:hold|away)|pays? for)|(?:fell|falls?) off the back of a lorry|for reasons best known|not all (?:he|she|it|they) seems?|ask (?:him|her|them|yourself) (?:where|how|why)|wonder (?:where|how|why)|what (?:he|she|they)(?:'s| is|'re| are) (?:really )?(?:up to|hiding)",
);
/** What a dishonest trader does to people. */
const DOES_THEM_DOWN = phrase(
  "(?:had|has|have|having|done|took|takes|taking|taken|does) (?:\\S{1,12} ){0,5}?(?:over(?! (?:the|a|an|to|from|by|\\d))|for a ride|to the cleaners)|(?:bleed(?:s|ing)?|bled|rob(?:s|bed|bing)?|milk(?:s|ed|ing)) (?:\\S{1,12} ){1,3}?(?:dry|blind)|(?:skin(?:s|ned)|stung|stitch(?:es|ed) up|rins(?:es|ed)|fleec\\p{L}{1,3}|rob(?:s|bed|bing)?|rooked|shaft(?:ed|s)?|diddl(?:es?|ed|ing)|swindl\\p{L}{1,3}|con(?:s|ned)|dup(?:es|ed)|trick(?:s|ed)|short-?chang\\p{L}{1,3}) (?:\\S{1,12} ){0,4}?(?:pensioners?|customers?|old (?:folk|people|ladies|dears)|residents|people|us|you|locals|families|grans?|nans?|half (?:of )?(?:the )?\\S{3,12})|(?:paid|took|takes|taken|lost|handed over) (?:a |the |my |our |their |his |her )?(?:deposit|money|savings|cash|£ ?\\d\\S*) (?:and|but|to|with) (?:\\S{1,10} ){0,5}?(?:nothing|never|saw|vanished|gone|disappeared|no work|ran|bunked)|(?:never|nothing) (?:\\S{1,10} ){0,4}?(?:turned up|delivered|did the work|finished|leaves? the (?:shed|yard))|(?:waters?|watering) (?:down )?(?:the|his|her|their) (?:beer|drinks?|diesel|petrol|milk)|(?:fiddl|cook|rig|forg|fak|clock|doctor)(?:e|es|ed|ing|s) (?:\\S{1,10} ){0,3}?(?:books?|bottle|till|meters?|scales?|receipts?|certificates?|mots?|claims?|expenses|accounts?|tachographs?|mileage|reviews?|raffle)|(?:bottle|till|fund|charity (?:box|tin|pot)|accounts?|raffle) (?:\\S{1,10} ){0,3}?(?:fiddled|dipped|raided|light|short)|(?:hand|hands|fingers) in the till|(?:dips?|dipping|helps? (?:himself|herself|themselves)|helping (?:himself|herself|themselves)) (?:in)?to the|cuts? (?:it|them|the \\S{1,10}) with|(?:deals?|dealing|shifts?|shifting|pushes|pushing|fences?|fencing|handles?|handling) (?:\\S{1,10} ){0,3}?(?:drugs|gear|weed|coke|stolen|knock-?off|hot|bent|under the counter|from under)|under the counter|knocks? (?:his|her) (?:wife|kids|girlfriend)|(?:on the|a bit of a) (?:make|fiddle|take|rob|nonce|crook|wrong 'un)|wrong 'uns?|chancers?|charlatans?|spivs?|sharks?|loan sharks?|con job|stitch-up|daylight robbery|money (?:laundering|laundry)|slum landlords?|tax dodgers?|benefit cheats?|bandits?|vultures?|grifters?|hustlers?|quacks?|spongers?",
);
/** A business or body by its name: two capitals or more in mid-sentence, or after "at", "from", "of". Case matters. */
const NAMED_BODY =
  /(?<=[\p{Ll},:] )(?<!\b(?:in|near|around|across|on|into|through|round|along) (?:the )?)(?:the )?\p{Lu}[\p{L}'’&]{2,}(?: (?:and|&|of|on) | )\p{Lu}[\p{L}'’]{2,}(?:(?: (?:and|&|of|on) | )\p{Lu}[\p{L}'’]{2,}){0,4}/gu;
const NOT_A_TRADER =
  /\b(?:Road|Street|Lane|Avenue|Close|Way|Drive|Park|Estate|Green|Terrace|Crescent|Square|Hill|Bridge|Police|Council|Constabulary|Crimestoppers|Fraud|Standards|Advice|Service|Bank|Society|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Watch|Court|PC|PCSO|Sgt|Inspector|Sergeant|Constable|WhatsApp|Facebook|Operation)\b/;
const WARN_OFF = phrase(
  "(?:do not|don't|never|please don't|avoid|stop) (?:ever )?(?:us(?:e|ing)|hir(?:e|ing)|employ(?:ing)?|trust(?:ing)?|buy(?:ing)? from|go(?:ing)? to|deal(?:ing)? with|pay(?:ing)?|giv(?:e|ing) (?:your )?(?:money|work|business) to|touch|book(?:ing)?|let(?:ting)?)|steer clear of|stay away from|keep (?:well )?away from|boycott|avoid at all costs|beware of|give (?:\\S{1,14} ){1,3}a wide berth",
);
/** A trading name: capitals that end in a word of trade. Case matters, so this is no `phrase`. */
const TRADER =
  /(?<![\p{L}])\p{Lu}[\p{L}'’]+(?:(?: and| &| of)? \p{Lu}[\p{L}'’]+){0,4}? (?:Roofing|Roofers|Builders|Building|Plumbing|Plumbers|Paving|Driveways|Drives|Ltd|Limited|LLP|Sons|Brothers|Bros|Motors|Cars|Taxis|Garage|Autos|Tyres|Services|Solutions|Group|Properties|Lettings|Homes|Estates|Windows|Kitchens|Landscapes|Gardens|Landscaping|Tree Surgeons|Trees|Cleaning|Security|Investments|Finance|Loans|Jewellers|Gold|Pawnbrokers|Stores?|Shop|News|Off Licence|Vapes?|Phones?|Mobiles|Barbers|Salon|Nails|Spa|Takeaway|Kebabs?|Pizza|Grill|Restaurant|Café|Cafe|Bar|Club|Kennels|Removals|Couriers|Recycling|Scrap|Metals|Skips|Electrical|Electrics|Heating|Gas|Insulation|Solar|Energy|Travel|Tickets|Trading|Traders|Supplies|Furniture|Carpets|Flooring|Pharmacy|Clinic|Academy|School|Care|Church|Mosque|Trust|Foundation|Charity)(?![\p{L}])/gu;
const UNIQUE_PLACE = phrase(
  '(?:the|that|our) (?:\\p{L}{3,14} )?(?:barman|barmaid|baker|fishmonger|postmaster|publican|mechanic|plumber|electrician|scrap ?yard|boatyard|gym|kennels|cattery|nursery|care home|letting agents?|estate agents?|solicitors?|caterer|coach|secretary|president|director|takeaway|garage|shop|store|barbers?|salon|pub|bar|club|restaurant|caf[ée]|car wash|off[- ]licence|newsagents?|landlord|landlady|owner|manager|builders?|roofers?|trader|dealership|butchers?|chemist|kebab shop|phone shop|vape shop|nail bar|hotel|firm|company|surgery|dentist|councillor|headteacher|vicar|chairman|treasurer) (?:(?:at|on|in|of|by|from|opposite|next to|behind|beside|near) (?:the |number )?\\S{2,15}|who (?:runs|owns))',
);
const IMPERSONATION = phrase(
  'pretend(?:ing|ed|s)?(?: to be)?|pos(?:e|es|ed|ing) as|claim(?:ing|s|ed)? to be|impersonat(?:e|es|ed|ing|ors?)|in the name of|using the name|fake|saying they are|say they are|calls? (?:claiming )?(?:to be )?from|not (?:connected|linked)|hoax|clone|copycat|phishing|stolen from|broke into|burgled|robbed|raided|targeted',
);
const TOLD_IN_COURT = phrase(
  'charged with|charge of|convicted|jailed|sentenced|found guilty|pleaded guilty|on suspicion|court heard',
);

const CLEARED = phrase(
  'has done nothing wrong|have done nothing wrong|not involved|no suggestion|handling stolen goods|is (?:a )?(?:crime|offence)|illegal to|police (?:and|&) crime|reported to us|report(?:ed)? that|reports? (?:that|of)|alleg\\p{L}{2,6}|(?:victim|customer|owner|shop|store)s? (?:was|were|had)|stole|stolen from|thieves|burglars?',
);

const names = (c: Context | undefined) => {
  if (!c) return false;
  TRADER.lastIndex = 0;
  const trader = TRADER.test(c.sentence.text);
  TRADER.lastIndex = 0;
  const body = [...c.sentence.text.matchAll(NAMED_BODY)].some((m) => !NOT_A_TRADER.test(m[0]));
  return (
    trader ||
    body ||
    privatePeople(c.people).length > 0 ||
    says(c.sentence.text, UNIQUE_PLACE) ||
    singledOut(c.sentence).some((d) => !d.weak && d.kind === 'post')
  );
};

/** A sentence about whoever the one before named. */
const SUBJECT_BEFORE =
  /^(?:they|he|she|it|this|that|these|the (?:firm|company|owner|business|shop|man|woman|pair)|both|all of them)(?:'\w{1,2})?\b/i;

/** "Criminal Justice Act", "criminal damage": the name of a law, an order or an offence. */
const LAW_AFTER =
  /^criminal (?:justice|law|damage|behaviour|courts?|cases?|procedure|injuries|records?|investigations?)\b/i;
/** "Rogue traders can be reported": a kind, and nobody. */
const KIND_OF_TRADER =
  /^(?:rogue|cowboy|bogus|dodgy|dishonest|shady) (?:traders|builders|roofers|callers|sellers|tradesmen|tradespeople|landlords|collectors|workmen|firms|companies|pages|texts|e-?mails|links|messages|(?:web)?sites|calls|numbers|adverts|tickets|vapes|goods|wiring)\b/i;

/** "Fraudsters collect …": the trade of thieves in general, or whoever robbed the one who is named. */
const inGeneral = (c: Context, quote: string, at: number) =>
  (/^(?:thieves|fraudsters|scammers|swindlers|con ?artists|con ?men|criminals|crooks|burglars|robbers|rogues|tricksters|rip-off merchants|loan sharks)$/i.test(
    quote,
  ) &&
    !/\b(?:are|were|they're|bunch of|pair of|lot of|these|those|total|complete|absolute|proper|pure|such|as|of)\s(?:\S{1,12}\s)?$/i.test(
      c.sentence.text.slice(0, at),
    )) ||
  /^tak(?:e|es|ing) over/i.test(quote) ||
  LAW_AFTER.test(quote + c.sentence.text.slice(at + quote.length)) ||
  KIND_OF_TRADER.test(quote + c.sentence.text.slice(at + quote.length)) ||
  (/\ba (?:scam|fraud|con)$/i.test(quote) &&
    /\b(?:that|this|it|which|into|of|about|for|with|by)\s$/i.test(c.sentence.text.slice(0, at)));

export const allegation = rule({
  id: 'DEF-ALLEG',
  severity: 'legal',
  basis: 'Defamation Act 2013, section 1; qualified privilege is lost by malice',
  advice:
    'Calling a named person or business dishonest is libel unless we can prove it. Say what was reported, name nobody, and send readers to Trading Standards: “Check any trader before you pay.”',
  when: ({ stance }) => !stance.guiltFound,
  find: (doc) => {
    const all = contexts(doc);
    const before = (c: Context) => all.find((x) => x.sentence === c.previous);
    const goesOn = (c: Context) =>
      c.sentence.text.length < 25 ||
      SUBJECT_BEFORE.test(c.sentence.text) ||
      /^(?:took|had|never|nothing|crook|con|fraud|swindl|liar|cheat|thie|rogue|cowboy|total|complete|absolute|proper|pure)/i.test(
        c.sentence.text,
      );
    const meant = (c: Context) => {
      if (names(c)) return true;
      const last = before(c);
      return (
        last !== undefined && goesOn(c) && (names(last) || (goesOn(last) && names(before(last))))
      );
    };
    const fair = (c: Context) =>
      !says(c.sentence.text, IMPERSONATION) && !says(c.sentence.text, TOLD_IN_COURT);
    return [
      ...[INNUENDO, DOES_THEM_DOWN].flatMap((pattern) =>
        matching(
          doc,
          pattern,
          (c, quote, at) =>
            !inGeneral(c, quote, at) &&
            meant(c) &&
            fair(c) &&
            !negated(c.sentence.text, at, 30) &&
            !says(c.sentence.text, CLEARED),
        ),
      ),
      ...matching(
        doc,
        LABEL,
        (c, quote, at) =>
          !inGeneral(c, quote, at) && meant(c) && fair(c) && !negated(c.sentence.text, at, 30),
      ),
      ...matching(doc, WARN_OFF, (c) => names(c) && fair(c)),
    ];
  },
});
