import { contexts, matching, place, privatePeople, type Context } from '../../places';
import type { Document, Place } from '../../document';
import { rule } from '../../rule';
import { called } from '../../text/called';
import { negated } from '../../text/negation';
import { hits, phrase, says } from '../../text/phrase';

const PERSON =
  '(?:resident|neighbour|tenant|owner|manager|manageress|landlord|landlady|shopkeeper|barmaid|barman|lady|gentleman|man|woman|guy|bloke|couple|family|mum|dad|mother|father|son|daughter|wife|husband|girlfriend|boyfriend|ex|brother|sister|friend|nan|grandmother|grandfather|pensioner|widow|caretaker|cleaner|nurse|teacher|pupil|student|schoolboy|schoolgirl|boy|girl|teenager|driver|dog walker|cashier|assistant|postman|postwoman|milkman|colleague|workmate|employee|worker|waitress|waiter|chef|cook|barber|hairdresser|florist|baker|butcher|newsagent|pharmacist|vicar|jogger|cyclist|fisherman|gardener|babysitter|lodger|flatmate|receptionist|witness|caller|informant|source|person|someone|somebody|owner-manager|staff member|member of staff)';
const TINY =
  "(?:flats? (?:above|over|below|opposite)|maisonette|end house|corner (?:house|shop)|house (?:opposite|next|on|at|with)|number \\d{1,3}|no\\.? \\d{1,3}|flat \\d{1,3}|\\d{1,3} \\p{Lu}\\p{L}+|cottage|bungalow|bakery|bakers?|shop|store|caf[ée]|pub|bar|inn|salon|florists?|florist's|butchers?|butcher's|takeaway|chippy|surgery|newsagents?|newsagent's|post office|garage|kiosk|launderette|nursery|vicarage|barbers?|barber's|pharmacy|chemist's?|hostel|guest house|garden centre|petrol station|allotments?|dry cleaner's|bookmaker's|bookie's|chip shop|corner shop|off-licence|butcher's|optician's|vet's|opposite|next door|upstairs|downstairs|above|across the (?:road|street|landing|hall)|over the (?:road|fence)|the only|only)";
const ONE = `(?:the|our|his|her|their|one|an?|another) (?:\\p{L}{3,14}(?:-\\p{L}{3,10})? ){0,2}${PERSON}`;
const FROM_TINY = `(?:,? (?:who|that) (?:lives?|works?|runs?|owns?|cleans?|serves?|keeps?|rents?|stays?))?(?: (?:of|at|in|above|from|on|opposite|behind|next|with|for|to|under|over|the|a|our|one))+ (?:\\S{1,14} ){0,3}?${TINY}`;

/** "The owner of the café on the corner", "his next-door neighbour", "the only tenant": one of a handful. */
const IDENTIFIABLE = `(?:${ONE}${FROM_TINY}|${ONE} (?:next door|opposite|upstairs|downstairs|over the road|across the road)|${TINY} ${PERSON}|(?:next-door|upstairs|downstairs|elderly next-door|live-in|only|own|estranged|former|ex) ${PERSON}|(?:his|her|their) (?:own )?(?:ex|girlfriend|boyfriend|wife|husband|mother|mum|father|dad|sister|brother|flatmate|lodger|colleague|neighbour|boss|landlord|landlady|cousin|daughter|son|partner)|(?:the |our )?(?:landlord|landlady|owner|manager|barmaid|staff|caretaker|cleaner)s? (?:of|at) the(?: \\S{1,14}){1,3})`;
const TOLD =
  '(?:rang|called|phoned|telephoned|reported|reports|told (?:us|police|officers|crimestoppers|the court)|tells|tipped|tip|gave|came forward|come forward|spotted|saw|filmed|recorded|handed|identified|recognised|picked|named|alerted|dialled|contacted|provided|sent (?:us|in|officers)|shared|witnessed|will (?:give evidence|testify|be a witness)|testified|gave evidence|pointed|helped us|let us know|made the call|raised the alarm|blew the whistle|grassed|dobbed|shopped|turned (?:him|her|them) in|led us|spoke to (?:us|officers|detectives)|noted|took down|wrote down|confronted|stood up)';
const CREDIT =
  "(?:information|intelligence|evidence|statement|footage|call|tip(?:-off)?|report|lead|description|photo|video|testimony|complaint)s? (?:\\S{1,12} ){0,4}?(?:came|comes|come|was|were|is|supplied|given|provided|made|received|we got|we had|sent|handed|taken|shared)? ?(?:from|by)|thanks? (?:\\S{1,10} ){0,3}?to|thank(?:s|ing|ed)?(?: you,?)?|grateful to|owe (?:\\S{1,10} ){0,4}?to|gratitude to|credit (?:goes )?to|well done(?: to)?|hats off to|kudos to|owe (?:it|this|a lot|everything) to|down to|courtesy of|praise for|hero(?:es)? (?:is|are|of)|key witness (?:is|was)|star witness(?: is| was)?|(?:main|chief|only|key) witness,?|witness (?:is|was)|it (?:is|was|'s)|rung in by|called in by|reported by|spotted by|tipped off by|shopped by|turned in by";
const CREDITED = phrase(
  `(?:${CREDIT}) ${IDENTIFIABLE}|${IDENTIFIABLE}(?: \\S{1,14}){0,4}? (?:who |that |and |,)?(?: ?(?:then|also|first|bravely|kindly|quickly|later|had|has))*,? ?${TOLD}`,
);
const NAMED_CREDIT = phrase(
  'thanks? (?:\\S{1,10} ){0,4}?to|thank|information from|call from|tip(?:-off)? from|evidence (?:of|from|by)|statement (?:from|by|of)|rang|called (?:us|police|999|101|crimestoppers|it in)|phoned|reported|tipped|came forward|give evidence|giving evidence|gave (?:evidence|us|officers|police|a statement)|witness|witnesses|testified|testify|spotted|identified|recognised|picked (?:him|her|them|the)|filmed|informant|credit|grateful|raised the alarm|told (?:us|police|officers) (?:who|where|that|about|what|everything)|dialled|alerted',
);
const CRIME = phrase(
  'arrest|arrests|arrested|nicked|caught|burglar|burglars|burglary|thief|thieves|theft|robber|robbery|dealer|dealers|dealing|drugs|suspects?|offenders?|stolen|court|trial|charged|jailed|convicted|sentenced|case|attack|attacker|assault|witness(?:es)?|evidence|crimestoppers|crime|999|information|tip-off|tip|statement|custody|raid|gang|prosecution|cannabis|weapon|knife',
);
const NOT_CREDIT = phrase(
  'please call|you can|if you|anyone|organis(?:ed|ing)|donat(?:ed|ing)|baking|baked|hosting|hosted|raising|raised money|volunteer(?:ed|ing|s)?|missing|competition|cakes|tea|refreshments|litter|scam(?:mers?)?|fraudsters?|pretend(?:ed|ing)?|not be named|no witness(?:es)?|anonymous(?:ly)?',
);

/** Named people who are thanked or credited beside a crime. */
function credited(c: Context, doc: Document): boolean {
  const s = c.sentence.text;
  if (says(s, NOT_CREDIT)) return false;
  if (!says(s, CRIME) && !says(c.previous?.text ?? '', CRIME) && !says(c.next?.text ?? '', CRIME))
    return false;
  return says(s, NAMED_CREDIT) && doc.input.declaration.individualConsent !== true;
}

const byCredit = (c: Context, from: number, to: number) => {
  const s = c.sentence.text;
  const near = `${s.slice(Math.max(0, from - 45), from)} # ${s.slice(to, to + 50)}`;
  return (
    says(near, NAMED_CREDIT) &&
    !/^(?:,[^.]{1,40},)?\s(?:was|has been|were|is) (?:arrested|charged|jailed|convicted|sentenced|bailed|nicked)/i.test(
      s.slice(to),
    )
  );
};

/** People of whom a place has one or two, so that the role is as good as a name. */
const FEW =
  'barmaid|barman|bartender|landlord|landlady|publican|porter|receptionist|window cleaner|cleaner|caretaker|postmistress|postmaster|postman|postwoman|milkman|lollipop (?:lady|man)|shopkeeper|florist|baker|butcher|barber|hairdresser|chemist|pharmacist|vicar|minister|priest|imam|organist|gardener|gamekeeper|ghillie|farmer|vet|nurse|midwife|teacher|headteacher|coach|chef|cook|waiter|waitress|cashier|bouncer|doorman|bookkeeper|accountant|secretary|lodger|flatmate|housemate|roommate|cellmate|business partner|partner|wife|husband|girlfriend|boyfriend|ex|ex-(?:wife|husband|partner|girlfriend|boyfriend)|mother|mum|father|dad|brother|sister|son|daughter|cousin|uncle|aunt|auntie|nephew|niece|gran|nan|granny|grandad|(?:brother|sister|mother|father|son|daughter)-in-law|stepson|stepdaughter|colleague|workmate|boss|apprentice|neighbour|tenant|treasurer|bus driver|taxi driver|binman|ranger|warden|skipper|crofter|stallholder|bookie|jeweller|undertaker|librarian|sacristan|verger|scoutmaster|night shift';
const ANYBODY =
  'lady|ladies|lad|lads|lass|lassie|man|woman|gentleman|chap|fella|bloke|guy|couple|pair|boy|girl|student|pensioner|widow|resident|family|mum|dad|person|one|third|worker|staff|wifie';
const KEY_ROLE = phrase(
  `(?:the|our|his|her|their|a certain|that|those|two|one|to the|an?) (?:own )?(?:\\p{L}{2,12}(?:-\\p{L}{2,10})? ){0,3}?(?:${FEW})s?|` +
    `(?:the|our|a certain|that|those|an?) (?:\\p{L}{2,12} ){0,3}?(?:${ANYBODY}) (?:with|in|at|from|on|behind|upstairs|downstairs|opposite|next door|who (?:pulls|runs|keeps|serves|drives|delivers|cleans|walks|sells|works|lives|owns|rents|sits))(?: \\S{1,14}){1,3}|only (?:two|three|four|five|\\d) (?:people|of them|men|women|staff)`,
);
const INFORMED = phrase(
  '(?:rang|rings|called|calling|phoned|phoning|telephoned|ffonio|texted|emailed|messaged|tipped|grassed|dobbed|shopped|clyped|reported|alerted|told|telling|tell) (?:us|me|police|officers|detectives|crimestoppers|it|in|on|off|up|\\p{L}{1,12} up|about)|(?:ring|rang|phone|phoned|call|called|tip|tipped|let|put|passed|passing|slipped|gave|given|handed|sent|showed|pointed|led|leading|helped|helping|come to|came to|came straight to|spoke to|spoken to|speaking to) (?:in|us|me|police|officers|detectives|off)|(?:ringing|phoning|calling|tipping|letting|telling|helping|giving) (?:us|me|police|in)|phoning about|(?:gave|given|give|giving|gives) (?:\\p{L}{1,10} ){0,3}?(?:statement|evidence|registration|description|name|footage|address|tip)|whose (?:statement|evidence|call|tip|footage|information|notebook)|(?:the )?evidence of|picked (?:him|her|them|out|the)|saw (?:it all|him|her|them|everything)|stand up in court|(?:behind|from behind) a screen|blew the whistle|spoke up|speak up|speak out|raised the alarm|grew suspicious|kept a (?:notebook|diary|log)|rang in|called in|one call|statement will|full statement|informant|reveal sources|passing us|anonymous',
);
const CREDITS = phrase(
  "thanks? (?:\\p{L}{1,10} ){0,3}?to|thank you|thanks|fair play|fair dos|kudos|hats off|shout[- ]out|well done|credit|indebted|grateful|owe|medal|hero(?:es|ine)?|because|without (?:him|her|them)|if it wasn't for|if it weren't for|only (?:found|the evidence)|diolch|bravery|took guts|brave|nice one|sharp eyes|big up|cheers|shan't say|let's just say|you know who you are|central|key|star|led us|kindly|after his|after her|after their|told us where|not afraid",
);
const OF_A_CRIME = phrase(
  'jailed|sentenced|convicted|charged?|arrest(?:s|ed)?|custody|cells?|court|case|grow|cannabis|drugs?|dealers?|dealing|shotgun|gun|weapons?|knife|stolen|theft|thie(?:f|ves)|burglars?|burglary|robbers?|robbery|raid|warrant|counterfeit|fraud|crimestoppers|tip|evidence|statement|number plate|registration|suspects?|trafficking|gang|assault|attack|vandals?|arson|poach(?:ers?|ing)|sources|grassed|shopped',
);
const NO_INFORMER = phrase(
  'not to be named|organis(?:ed|ing)|donat(?:ed|ing)|bak(?:ed|ing)|rais(?:ed|ing) (?:money|£)|cakes?|teas?|knitted|free teas|if you|anyone|were you|did you|would (?:still )?like to (?:hear|speak|talk)|want to (?:hear|speak|talk)|keen to|please|witness service|scam(?:mers?)?|fraudsters?|pretend(?:ed|ing)?|member of the public|cpr|missing|lost property|everyone|everybody|every one of you',
);

/** Somebody told by role or by first name who is said to have informed on a crime. */
function informers(doc: Document): Place[] {
  const live =
    doc.stance.active ||
    ['arrested', 'charged', 'convicted', 'bailed'].includes(
      doc.input.declaration.suspectStatus ?? '',
    );
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    const around = [c.previous?.text ?? '', s, c.next?.text ?? ''].join(' ');
    if (says(s, NO_INFORMER) || !(says(s, INFORMED) || says(s, CREDITS))) return [];
    if (!says(around, INFORMED) || !says(around, CREDITS)) return [];
    if (!live && !says(around, OF_A_CRIME)) return [];
    const roles = hits(c.sentence, KEY_ROLE).filter(
      (h) =>
        !negated(s, h.start - c.sentence.start, 20) || /\bwithout\b|n't (?:say|have|for)\b/.test(s),
    );
    const names = called(c.sentence, c.people).filter((n) =>
      byCredit(c, n.start - c.sentence.start, n.end - c.sentence.start),
    );
    return [...roles, ...names].slice(0, 3).map((h) => place(c.part, h));
  });
}

export const witness = rule({
  id: 'VIC-WITNESS',
  severity: 'block',
  basis:
    'Youth Justice and Criminal Evidence Act 1999, section 46; Criminal Justice and Public Order Act 1994, section 51 (intimidation); common-law protection of informers',
  advice:
    'Readers could tell who spoke to us, and that person could be harmed. Thank “everyone who came forward” and nobody in particular; leave out name, home, work and kin.',
  find: (doc) => [
    ...informers(doc),
    ...matching(doc, CREDITED, (c, quote, at) => {
      const s = c.sentence.text;
      const near = [s, c.previous?.text, c.next?.text].join(' ');
      return (
        (says(near, CRIME) || doc.stance.active) &&
        !says(s, NOT_CREDIT) &&
        !negated(s, at, 30) &&
        !/\b(?:missing|lost property)\b/i.test(`${quote} ${s}`)
      );
    }),
    ...contexts(doc)
      .filter((c) => credited(c, doc))
      .flatMap((c) =>
        privatePeople(c.people)
          .filter((p) => byCredit(c, p.start - c.sentence.start, p.end - c.sentence.start))
          .map((p) => place(c.part, p)),
      ),
    ...matching(
      doc,
      phrase(
        "(?:it is|it's|it was|happens to be|that is|that was|namely) (?:the|our|his|her) (?:\\p{L}{3,14} ){0,2}(?:owner|manager|landlord|landlady|neighbour|wife|husband|ex|barmaid|cleaner|teacher|girlfriend|boyfriend|caretaker|postman|boss)(?: (?:of|at|from|in) (?:the )?(?:\\S{1,15} ?){1,3})?",
      ),
      (c) =>
        /\b(?:witness|informant|source|caller)\b/i.test(
          `${c.previous?.text ?? ''} ${c.sentence.text}`,
        ),
    ),
  ],
});
