import type { Document } from '../../document';
import { contexts, matching, place, privatePeople, type Context } from '../../places';
import { rule } from '../../rule';
import type { Person } from '../../text/names';
import { phrase, says } from '../../text/phrase';

const CHILD_BESIDE =
  /\b(?:boy|girl|schoolboy|schoolgirl|pupil|teen|teenager|child|toddler|baby|youngster|little|tiny|young (?:man|lady|lad)|lad|year[- ](?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven)|reception class|primary|cubs?|brownies?|scouts?|cadets?|tot|infant|kid|(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]year[- ]old|aged (?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen))\b/i;
const AGE_OF_CHILD = /(?<!\d)(?:[1-9]|1[0-7])(?:[- ]years?[- ]old|,|\)|\.|\s|$)/;
const PRONOUN_AGE =
  /^(?:He|She|They|The (?:boy|girl|teenager|youngster|child))\b[^.]{0,30}?\b(?:is|are|was|aged|only|just)\s(?:just\s|only\s)?(?:[1-9]|1[0-7])(?!\d)/;
const ADULT =
  /\b(?:mum|mother|dad|father|teacher|headteacher|coach|owner|said|says|organiser|secretary|chair|councillor|grandmother|grandfather|parent)\b/i;
const CARE = phrase(
  "in (?:local authority |council |foster |residential |state )?care(?! of)|looked[- ]after|care leaver|children's home|care home|foster (?:carers?|home|family|placement|mother|father|parents|child|mum|dad)|fostered|social (?:services|worker)|the home (?:on|in|at)|child (?:protection|in need)|care order|placement|taken into care|at[- ]risk register|residential (?:unit|home)|supported accommodation",
);
const FOUND = phrase('found|returned|back home|home safe|safe and well|located|turned up|traced');

const APPEALS = ['appeal', 'urgent', 'missing_person', 'missing', 'misper', 'missing_appeal'];
const TRACED = phrase('(?:has|have|been|was|now) (?:\\p{L}{3,8} )?(?:found|located|traced)');
/** The text itself says that a parent agreed. */
const PARENT_AGREED = phrase(
  "(?:his|her|their|the|your) (?:parents?|mum|mam|dad|mother|father|family|guardians?|carers?|folks)(?: \\S{1,10}){0,2} (?:happy (?:for|with)|agreed|signed|consent(?:ed|s)|(?:gave|given) (?:us )?(?:permission|consent)|asked us to (?:share|say)|said (?:we|yes))|with (?:his|her|their) (?:parents'?|family's|mum's|dad's|mother's|father's) (?:permission|consent|blessing|agreement)",
);

/** A live missing-child appeal that an officer and a parent approved. */
const authorisedAppeal = (doc: Document) => {
  const d = doc.input.declaration;
  return (
    APPEALS.includes(d.messageType ?? '') &&
    (d.sioApproved === true || Boolean(d.nameReleaseAuthorisedBy)) &&
    (Boolean(d.parentalConsent) ||
      (d.parentalConsent === undefined &&
        Boolean(d.nameReleaseAuthorisedBy && d.policingPurpose))) &&
    !says(doc.text, TRACED)
  );
};

const agreed = (doc: Document) =>
  doc.input.declaration.parentalConsent === true &&
  !says(doc.text, FOUND) &&
  !APPEALS.includes(doc.input.declaration.messageType ?? '');

/** A six-year-old called Dumpling may be a horse. */
const ANIMAL =
  /\b(?:mounted (?:section|unit|branch)|police horse|horses?|pony|mare|gelding|stables?|stable door|kennels?|puppy|police dog|carrots)\b/i;
const HUMAN_CHILD =
  /\b(?:boy|girl|child|pupil|school|teen\p{L}*|missing|lad|lass|son|daughter|baby|toddler|mum|dad|parents?)\b/iu;

const animals = new WeakMap<Document, boolean>();
/** Asked of the whole text, so only once. */
function hasAnimal(doc: Document): boolean {
  const known = animals.get(doc) ?? ANIMAL.test(doc.text);
  animals.set(doc, known);
  return known;
}

function isChild(c: Context, p: Person, doc: Document): boolean {
  if (/^Years?$/.test(p.name)) return false;
  if (p.age !== undefined) return p.age < 18;
  const s = c.sentence.text;
  const from = p.start - c.sentence.start;
  const to = p.end - c.sentence.start;
  const after = s.slice(to, to + 45);
  const before = s.slice(Math.max(0, from - 40), from);
  if (says(`${s} ${c.next?.text ?? ''}`, PARENT_AGREED) && !says(doc.text, FOUND)) return false;
  if (!HUMAN_CHILD.test(s) && hasAnimal(doc)) return false;
  if (ADULT.test(`${before.slice(-22)} ${after.slice(0, 14)}`)) return false;
  if (/(?:mr|mrs|ms|miss|dr)\.?\s$/i.test(before)) return false;
  return (
    doc.input.declaration.namesUnder18 === true ||
    CHILD_BESIDE.test(`${before} # ${after}`) ||
    AGE_OF_CHILD.test(/^,?\s(?:aged\s)?(?:[1-9]|1[0-7])\b/.exec(after)?.[0] ?? '') ||
    PRONOUN_AGE.test(c.next?.text ?? '')
  );
}

export const childNamed = rule({
  id: 'CHI-IDENT',
  severity: 'legal',
  basis: 'UK GDPR Article 5(1)(c) and recital 38; College of Policing APP, Missing persons',
  advice:
    'Do not name anybody under 18, nor say that a child is in care, except in a live appeal that an officer and a parent or guardian approved. Write “a 13-year-old girl”; when found, “has been found safe”, without the name.',
  when: (doc) => !agreed(doc),
  find: (doc) => [
    ...(authorisedAppeal(doc)
      ? []
      : contexts(doc).flatMap((c) =>
          privatePeople(c.people)
            .filter((p) => isChild(c, p, doc))
            .map((p) => place(c.part, p)),
        )),
    ...matching(doc, CARE, (c) => {
      const near = [c.previous?.text, c.sentence.text].join(' ');
      const aChild =
        /\b(?:boy|girl|child|teenager|pupil|youngster|(?:aged? |is |, )?(?:[1-9]|1[0-7])(?:[- ]year| |,))\b/i.test(
          near,
        ) || doc.input.declaration.namesUnder18 === true;
      return (
        aChild &&
        /\b(?:missing|seen|find|found|called|named|is|she|he|who)\b/i.test(near) &&
        contexts(doc).some((x) => x.people.length > 0) &&
        !/\b(?:become|becoming|visit|visited|recruit|if you|work with|talk to|training)\b/i.test(
          c.sentence.text,
        )
      );
    }),
  ],
});
