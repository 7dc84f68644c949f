import { contexts, place, privatePeople, type Context } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { speaksOfChild } from '../../text/children';
import type { Span } from '../../text/sentences';
import { called } from '../../text/called';
import { singledOut } from '../../text/singled-out';
import { phrase, says } from '../../text/phrase';
import { suspicion } from '../../text/suspicion';

type Pointed = Span & { age?: number };

const WRONG = phrase(
  'we know who you are|know what you did|you know who you are|told your|(?:mums?|parents|dads?|school|headteacher|head teacher) (?:have|has|had|been|will|were|know|knows)(?: been)? (?:told|informed|contacted|spoken)|vandalis(?:m|ed|ing)|graffiti|damage|damaged|smash(?:ed|ing)|stole|stolen|stealing|theft|shoplift(?:ing|ed)?|throwing|threw|thrown|bully(?:ing)?|bullied|anti-?social|ASB|trouble|causing|caused|nuisance|setting (?:\\S{1,12} ){0,3}(?:alight|on fire|light)|stones|setting fire|set fire|arson|caught|fighting|fight|attack(?:ed|ing)?|robb(?:ed|ery|ing)|burgl\\p{L}{1,6}|drugs?|weapons?|knife|knives|letting off|setting off|nicking|pinch(?:ed|ing)|taking|took|slash(?:ed|ing)|at it again|did it|knows what|in with (?:his|her)|put the|lobb(?:ed|ing)|chuck(?:ed|ing)|knock(?:ed|ing)|swear(?:ing)?|spat|spitting|hitting|hit|hoax|do not serve|fire alarms?|acceptable behaviour|warned|behaviour|referral order|punch(?:ed|ing)|abus(?:e|ed|ing)|racing|moped|riding|eggs?|eggings?|broke|breaking|trespass\\p{L}{0,4}|assault\\p{L}{0,3}|harass\\p{L}{0,4}|threaten\\p{L}{0,3}|kicked|gang|banned|dispersal|offending|responsible|culprits?|behind (?:the|it|this)|terroris\\p{L}{2,4}|sent (?:the )?(?:pictures|images|messages)|spray(?:ed|ing)',
);
const OTHER = phrase(
  'missing|last seen|victims?|was (?:attacked|robbed|hurt|bullied|assaulted|hit|injured|stabbed)|won|winner|award|thank|thanks|congratulations|well done|prize|helped|donat(?:ed|ing)|mini-officer|for the day|tucked up|organis(?:ed|ing)|fundrais\\p{L}{1,4}',
);

/** A child's world, where no age is given: school years, forms, clubs by age, parents, children's words. */
const CHILDS_WORLD = phrase(
  "year (?:\\d{1,2}|seven|eight|nine|ten|eleven)|(?:7|8|9|10|11|12|13)[A-Z]|s[1-6]|p[1-7]|form|under-?1\\d'?s|u1\\ds?|(?:nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?:[- ]year[- ]olds?|s)|thirteen-year-olds?|turned (?:1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)|aged? (?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)|bairns?|weans?|mams?|mums?|mummy|faither|dad|kid|kids|kid (?:brother|sister)|little (?:brother|sister)|wee brother|triplets|twins|head ?teacher|blazer|sixth[- ]form|primary|high school|academy|ysgol|st \\p{L}{3,12}'s|class|juniors|colts|scouts|cadets|detention|weeks? off|half[- ]term|excluded|skate park|parc sglefrio|small person|son|teen(?:ager|aged?)?|youths?|schoolmates?|playground",
);
/** Deeds that are told of children in boastful or kindly words. */
const CAUGHT_AT = phrase(
  "tagged|egg(?:s|ed|ing)|fireworks?|catapult|air (?:rifle|gun)|bb gun|brick|hoax|mirrors?|tyres?|let down|pulling|tries|trying (?:car )?doors?|door handles?|on camera|we (?:have|'ve) (?:got )?(?:him|her|them|you) on|we see you|spelled|drop-offs|moped|joyrid\\p{L}{1,3}|under caution|spoken to|spoke to|had (?:a word|your kids|them|him|her) in|had a word|made me|no one to blame|troublemakers?|ringleader|mayhem|menace|comeuppance|guess who|knows? it|rode the|torch(?:ed|ing)|burn(?:ed|t|ing)|lit |released while|look into it|charged|arrested|pier hut|said sorry|apologis(?:ed|e)|owned up|confess(?:ed)?|did the|supply(?:ing)?|dealing|carrying|lookout|nicked",
);

/** A child whom the message looks for is wronged by nobody's suspicion. */
const SOUGHT = phrase('missing|last seen|have you seen|help (?:us )?(?:to )?find|ar goll');

const isSought = (c: Context, p: Span) => {
  const first = c.part.text.slice(p.start, p.end).split(/\s/)[0] ?? '';
  return c.part.sentences.some((x) => x.text.includes(first) && says(x.text, SOUGHT));
};

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?$/;
/** Whoever is "Rhys Tallow, 19" in one sentence is no child as "Rhys" in the next. */
function isAdultElsewhere(c: Context, p: Span, doc: Document): boolean {
  const words = c.part.text.slice(p.start, p.end).split(/\s/);
  return contexts(doc).some(({ people }) =>
    people.some(
      ({ name, age }) =>
        age !== undefined &&
        age >= 18 &&
        words.some((word) => !TITLE.test(word) && name.split(' ').includes(word)),
    ),
  );
}

function wrongdoer(c: Context, p: Pointed, doc: Document): boolean {
  const near = [c.sentence.text, c.next?.text ?? '', c.previous?.text ?? ''];
  const child =
    (p.age !== undefined && p.age < 18) ||
    doc.input.declaration.namesUnder18 === true ||
    (p.age === undefined &&
      near.slice(0, 2).some((t) => speaksOfChild(t) || says(t, CHILDS_WORLD))) ||
    (p.age === undefined && /\b(?:Academy|Primary|High|School|boy|girl)\b/.test(near[2] ?? ''));
  if (!child || (p.age !== undefined && p.age >= 18)) return false;
  if (isAdultElsewhere(c, p, doc)) return false;
  if (says(c.sentence.text, OTHER)) return false;
  if (isSought(c, p)) return false;
  return (
    near.slice(0, 2).some((t) => says(t, WRONG) || says(t, CAUGHT_AT) || suspicion(t)) ||
    says(near[2] ?? '', CAUGHT_AT) ||
    (says(near[2] ?? '', WRONG) &&
      /\b(?:names?|named|called|known as|is|are|it's|they're)\b/i.test(c.sentence.text))
  );
}

/** A cheap first test: no deed is told here or beside. */
const tellsOfDeed = (c: Context) =>
  [c.sentence.text, c.next?.text ?? '', c.previous?.text ?? ''].some(
    (t) => says(t, CAUGHT_AT) || says(t, WRONG) || suspicion(t),
  );

/** Whoever is named, also by first name alone, or told apart as a child of a place. */
const pointedAt = (c: Context): Pointed[] => [
  ...privatePeople(c.people),
  ...called(c.sentence, c.people).filter((n) => !c.people.some((p) => p.start === n.start)),
  ...singledOut(c.sentence).filter(
    (d) =>
      !d.weak &&
      d.kind !== 'kin' &&
      /\b(?:boy|girl|lad|lass|kid|bairn|wean|teenager|teen|youth|pupil|schoolboy|schoolgirl|one|son|daughter|grandson|brother|year-old|triplets|twins)\b/i.test(
        c.part.text.slice(d.start, d.end),
      ),
  ),
];

export const childSuspect = rule({
  id: 'CHI-SUSPECT',
  severity: 'block',
  basis:
    'College of Policing APP, Media relations; UK GDPR recital 38; Youth Justice and Criminal Evidence Act 1999 section 44 (not in force; followed as policy)',
  advice:
    'Never name or nickname a child beside wrongdoing, nor say which school or place gives them away. Write “a 15-year-old boy” and speak to the family in private.',
  find: (doc) =>
    contexts(doc).flatMap((c) =>
      !tellsOfDeed(c)
        ? []
        : pointedAt(c)
            .filter((p) => wrongdoer(c, p, doc))
            .map((p) => place(c.part, p)),
    ),
});
