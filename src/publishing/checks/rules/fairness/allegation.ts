import { contexts, matching, privatePeople, type Context } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const LABEL = phrase(
  "crooks?|crooked|con ?(?:man|men|artists?|merchants?)|liars?|(?:is|are|was|were|been|keeps?|kept) lying|lied to|lies (?:to|about)|fraudsters?|fraudulent|scammers?|scam artists?|(?:is|are|run(?:s|ning)?|it's|total|just|nothing but|complete|a) (?:an? )?(?:\\p{L}{3,10} )?(?:scam|fraud|con|rip-off|sham|racket)|cowboys?|thie(?:f|ves)|swindl(?:ers?|es?|ed|ing)|rogues?|cheats?|cheated|cheating|(?:rip(?:s|ped|ping)?|rip) (?:\\S{1,12} ){0,3}off|rip-off|dishonest(?:y)?|corrupt(?:ion)?|bent|dodgy|shady|bogus|criminals?|paedo(?:phile)?s?|perverts?|racists?|predators?|prey(?:s|ed|ing)? on|steal(?:s|ing)? from|stole from|fleec(?:e|es|ed|ing)|defraud(?:s|ed|ing)?|con(?:s|ned|ning) (?:people|you|residents|pensioners|customers|the elderly|older|vulnerable|locals|families|us)|overcharg(?:e|es|ed|ing)|launder(?:s|ed|ing)?|drug (?:dealers?|den|front)|front for|sells? (?:drugs|fakes?|stolen|dodgy|counterfeit|vapes to)|selling (?:drugs|fakes?|stolen|dodgy|counterfeit)|takes? bribes|bribed|(?:can(?:no|')t|not to|never|shouldn't|should not|don't|do not) be trusted|untrustworthy|shysters?|(?:take|takes|took|taking|pocket|pockets|keep|keeps) (?:your|the|people's|my|our|their) (?:deposits?|money|cash|savings) and|vanish(?:es|ed)? with|parasites?|scum|on the (?:fiddle|take|make)|in on it|fiddl(?:es?|ing|ed)|abus(?:es|ed|ing) (?:his|her|their)|drug[- ]dealing|violent|dangerous to (?:women|children)",
);
const WARN_OFF = phrase(
  "(?:do not|don't|never|please don't|avoid|stop) (?:ever )?(?:us(?:e|ing)|hir(?:e|ing)|employ(?:ing)?|trust(?:ing)?|buy(?:ing)? from|go(?:ing)? to|deal(?:ing)? with|pay(?:ing)?|giv(?:e|ing) (?:your )?(?:money|work|business) to|touch|book(?:ing)?|let(?:ting)?)|steer clear of|stay away from|keep (?:well )?away from|boycott|avoid at all costs|beware of|give (?:\\S{1,14} ){1,3}a wide berth",
);
/** A trading name: capitals that end in a word of trade. Case matters, so this is no `phrase`. */
const TRADER =
  /(?<![\p{L}])\p{Lu}[\p{L}'’]+(?:(?: and| &| of)? \p{Lu}[\p{L}'’]+){0,4}? (?:Roofing|Roofers|Builders|Building|Plumbing|Plumbers|Paving|Driveways|Drives|Ltd|Limited|LLP|Sons|Brothers|Bros|Motors|Cars|Taxis|Garage|Autos|Tyres|Services|Solutions|Group|Properties|Lettings|Homes|Estates|Windows|Kitchens|Landscapes|Gardens|Landscaping|Tree Surgeons|Trees|Cleaning|Security|Investments|Finance|Loans|Jewellers|Gold|Pawnbrokers|Stores?|Shop|News|Off Licence|Vapes?|Phones?|Mobiles|Barbers|Salon|Nails|Spa|Takeaway|Kebabs?|Pizza|Grill|Restaurant|Café|Cafe|Bar|Club|Kennels|Removals|Couriers|Recycling|Scrap|Metals|Skips|Electrical|Electrics|Heating|Gas|Insulation|Solar|Energy|Travel|Tickets|Trading|Traders|Supplies|Furniture|Carpets|Flooring|Pharmacy|Clinic|Academy|School|Care|Church|Mosque|Trust|Foundation|Charity)(?![\p{L}])/gu;
const UNIQUE_PLACE = phrase(
  '(?:the|that|our) (?:\\p{L}{3,14} )?(?:takeaway|garage|shop|store|barbers?|salon|pub|bar|club|restaurant|caf[ée]|car wash|off[- ]licence|newsagents?|landlord|landlady|owner|manager|builders?|roofers?|trader|dealership|butchers?|chemist|kebab shop|phone shop|vape shop|nail bar|hotel|firm|company|surgery|dentist|councillor|headteacher|vicar|chairman|treasurer) (?:(?:at|on|in|of|by|opposite|next to|behind|beside|near) (?:the |number )?\\S{2,15}|who (?:runs|owns))',
);
const IMPERSONATION = phrase(
  'pretend(?:ing|ed|s)?(?: to be)?|pos(?:e|es|ed|ing) as|claim(?:ing|s|ed)? to be|impersonat(?:e|es|ed|ing|ors?)|in the name of|using the name|fake|saying they are|say they are|calls? (?:claiming )?(?:to be )?from|not (?:connected|linked)|hoax|clone|copycat|phishing|stolen from|broke into|burgled|robbed|raided|targeted',
);
const TOLD_IN_COURT = phrase(
  'charged with|charge of|convicted|jailed|sentenced|found guilty|pleaded guilty|on suspicion|court heard',
);

const names = (c: Context | undefined) => {
  if (!c) return false;
  TRADER.lastIndex = 0;
  const trader = TRADER.test(c.sentence.text);
  TRADER.lastIndex = 0;
  return trader || privatePeople(c.people).length > 0 || says(c.sentence.text, UNIQUE_PLACE);
};

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
    const meant = (c: Context) =>
      names(c) ||
      (/^(?:they|he|she|it|this|that|these|the (?:firm|company|owner|business|shop|man|woman|pair)|both|all of them)\b/i.test(
        c.sentence.text,
      ) &&
        names(before(c)));
    const fair = (c: Context) =>
      !says(c.sentence.text, IMPERSONATION) && !says(c.sentence.text, TOLD_IN_COURT);
    return [
      ...matching(
        doc,
        LABEL,
        (c, _q, at) => meant(c) && fair(c) && !negated(c.sentence.text, at, 30),
      ),
      ...matching(doc, WARN_OFF, (c) => names(c) && fair(c)),
    ];
  },
});
