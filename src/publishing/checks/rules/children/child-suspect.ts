import { contexts, place, privatePeople, type Context } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { speaksOfChild } from '../../text/children';
import type { Person } from '../../text/names';
import { phrase, says } from '../../text/phrase';
import { suspicion } from '../../text/suspicion';

const WRONG = phrase(
  'we know who you are|know what you did|you know who you are|told your|(?:mums?|parents|dads?|school|headteacher|head teacher) (?:have|has|had|been|will|were|know|knows)(?: been)? (?:told|informed|contacted|spoken)|vandalis(?:m|ed|ing)|graffiti|damage|damaged|smash(?:ed|ing)|stole|stolen|stealing|theft|shoplift(?:ing|ed)?|throwing|threw|thrown|bully(?:ing)?|bullied|anti-?social|ASB|trouble|causing|caused|nuisance|setting (?:\\S{1,12} ){0,3}(?:alight|on fire|light)|stones|setting fire|set fire|arson|caught|fighting|fight|attack(?:ed|ing)?|robb(?:ed|ery|ing)|burgl\\p{L}{1,6}|drugs?|weapons?|knife|knives|letting off|setting off|nicking|pinch(?:ed|ing)|taking|took|slash(?:ed|ing)|at it again|did it|knows what|in with (?:his|her)|put the|lobb(?:ed|ing)|chuck(?:ed|ing)|knock(?:ed|ing)|swear(?:ing)?|spat|spitting|hitting|hit|hoax|do not serve|fire alarms?|acceptable behaviour|warned|behaviour|referral order|punch(?:ed|ing)|abus(?:e|ed|ing)|racing|moped|riding|eggs?|eggings?|broke|breaking|trespass\\p{L}{0,4}|assault\\p{L}{0,3}|harass\\p{L}{0,4}|threaten\\p{L}{0,3}|kicked|gang|banned|dispersal|offending|responsible|culprits?|behind (?:the|it|this)|terroris\\p{L}{2,4}|sent (?:the )?(?:pictures|images|messages)|spray(?:ed|ing)',
);
const OTHER = phrase(
  'missing|last seen|victims?|was (?:attacked|robbed|hurt|bullied|assaulted|hit|injured|stabbed)|won|winner|award|thank|thanks|congratulations|well done|prize|helped|donat(?:ed|ing)|mini-officer|for the day|tucked up|organis(?:ed|ing)|fundrais\\p{L}{1,4}',
);

function wrongdoer(c: Context, p: Person, doc: Document): boolean {
  const near = [c.sentence.text, c.next?.text ?? '', c.previous?.text ?? ''];
  const child =
    (p.age !== undefined && p.age < 18) ||
    doc.input.declaration.namesUnder18 === true ||
    (p.age === undefined && near.slice(0, 2).some(speaksOfChild));
  if (!child || (p.age !== undefined && p.age >= 18)) return false;
  if (says(c.sentence.text, OTHER)) return false;
  return (
    near.slice(0, 2).some((t) => says(t, WRONG) || suspicion(t)) ||
    (says(near[2] ?? '', WRONG) &&
      /\b(?:names?|named|called|known as|is|are|it's|they're)\b/i.test(c.sentence.text))
  );
}

export const childSuspect = rule({
  id: 'CHI-SUSPECT',
  severity: 'block',
  basis:
    'College of Policing APP, Media relations; UK GDPR recital 38; Youth Justice and Criminal Evidence Act 1999 section 44 (not in force; followed as policy)',
  advice:
    'Never name or nickname a child beside wrongdoing, nor say which school or place gives them away. Write “a 15-year-old boy” and speak to the family in private.',
  find: (doc) =>
    contexts(doc).flatMap((c) =>
      privatePeople(c.people)
        .filter((p) => wrongdoer(c, p, doc))
        .map((p) => place(c.part, p)),
    ),
});
