import { contexts, matching, place, privatePeople } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';
import { byCredit, credited, CRIME, NOT_CREDIT } from './credit';
import { informers, tellers } from './informers';

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
/** "It was the landlord of the …": after a word of a source. */
const REVEALED = phrase(
  "(?:it is|it's|it was|happens to be|that is|that was|namely) (?:the|our|his|her) (?:\\p{L}{3,14} ){0,2}(?:owner|manager|landlord|landlady|neighbour|wife|husband|ex|barmaid|cleaner|teacher|girlfriend|boyfriend|caretaker|postman|boss)(?: (?:of|at|from|in) (?:the )?(?:\\S{1,15} ?){1,3})?",
);

export const witness = rule({
  id: 'VIC-WITNESS',
  severity: 'block',
  basis:
    'Youth Justice and Criminal Evidence Act 1999, section 46; Criminal Justice and Public Order Act 1994, section 51 (intimidation); common-law protection of informers',
  advice:
    'Readers could tell who spoke to us, and that person could be harmed. Thank “everyone who came forward” and nobody in particular; leave out name, home, work and kin.',
  find: (doc) => [
    ...informers(doc),
    ...tellers(doc),
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
    ...matching(doc, REVEALED, (c) =>
      /\b(?:witness|informant|source|caller)\b/i.test(
        `${c.previous?.text ?? ''} ${c.sentence.text}`,
      ),
    ),
  ],
});
