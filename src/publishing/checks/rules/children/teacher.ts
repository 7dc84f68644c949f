import { contexts, place, privatePeople, type Context, textNear } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { singledOut } from '../../text/singled-out';
import { phrase, says } from '../../text/phrase';

const TEACHER = phrase(
  '(?:teacher|headteacher|head teacher|pennaeth|athro|athrawes|pe|head ?master|head ?mistress|deputy head|assistant head|teaching assistant|classroom assistant|supply teacher|form tutor|tutor|lecturer|head of (?:year|department|sixth form|music|drama|maths|english|science|sport|pe|\\p{L}{3,10})|member of (?:the )?(?:teaching |school )?staff|staff member|school (?:employee|worker)|principal|schoolmaster|sir at|art master|games master|pe mistress|music master|year head|housemaster|matron)',
);
const ALLEGED = phrase(
  'allegations?|alleg(?:es|ing)|honiad|came forward|says (?:he|she)|said (?:he|she)|helping with enquiries|alleged(?:ly)?|accus(?:ed|ation|ations)|suspended|suspension|investigat(?:ed|ing|ion|e)|enquir(?:y|ies)|inquir(?:y|ies)|look(?:ing)? into|looked into|arrest(?:ed)?|interviewed|questioned|bailed|on bail|complaints?|complained|claims?|claimed|inappropriate|misconduct|concerns? (?:raised|about|over)|safeguarding|removed from|sent home|stood down|no longer (?:at|in|teaching)|what (?:a|the|one|two|some) (?:\\p{L}{3,10} )?(?:pupils?|students?|girls?|boys?|child|children)|(?:pupils?|students?|girls?|boys?|child|children) (?:has |have )?(?:told|reported|said|disclosed|came forward|made|spoke)|disclos(?:ed|ure)|reported (?:him|her)|relationship with|touch(?:ed|ing)|hitting|hit a|slapped|grabbed|messag(?:ed|ing|es)|assault|abuse|under a cloud|gardening leave|off work while|helping (?:us|police)',
);
const PUPIL = phrase(
  'pupils?|disgybl(?:ion)?|\\d{1,2}-year-old|sixth-former|netball|students?|girls?|boys?|child|children|class|schoolgirls?|schoolboys?|sixth[- ]formers?|year (?:\\d{1,2}|seven|eight|nine|ten|eleven)s?|teenagers?|youngsters?|young (?:people|person)|classroom|school|academy|college|lessons?',
);
const NARROWS =
  /\b(?:only|our|the|popular|well-known|long-serving|new|local)\s(?:\w+\s){0,2}?(?:teacher|headteacher|head teacher|headmaster|headmistress|deputy head|head of \w+|assistant|tutor|principal)\b|\b(?:drama|music|maths|english|science|pe|art|history|geography|french|german|spanish|physics|chemistry|biology|dance|games|latin|it|computing|technology|religious studies|re|reception|nursery|year \d{1,2})\s(?:teacher|tutor|lecturer|master|mistress|assistant)\b|\bhead of \w+/i;
const SCHOOL =
  /\b\p{Lu}[\p{L}’']+(?:[ ]\p{Lu}[\p{L}’']+){0,3}[ ](?:School|Academy|College|High|Grammar|Primary|Infants?|Juniors?|Comprehensive)\b|\bSt [\p{Lu}]\p{L}+(?:'s|’s|s)?\b/u;
const COURT = phrase(
  'charged|will appear|appeared at|magistrates|crown court|convicted|sentenced|jailed|pleaded|found guilty',
);
const OTHER = phrase(
  'retir(?:es|ed|ing)|for charity|written us|(?:a|the) play about|careers day|neither the school nor|no pupil has|cannot be (?:named|identified)|can be (?:named|identified)|award|thank(?:s|ed)?|talk|assembly|visited|visit|training|policy|guidance|how to|advice|leaflet|teachers and|parents and teachers|police have not|no allegation|attacked by|assaulted by a (?:parent|pupil)',
);

const OTHER_ANY = phrase('no pupil has made|for charity|no complaint|no allegation');

function tellsWhich(c: Context): boolean {
  const s = c.sentence.text;
  return (
    NARROWS.test(s) ||
    SCHOOL.test(s) ||
    /\b(?:he|she)(?:'s| is) the only\b|\b(?:only|head of|deputy)\b|\bYsgol \p{Lu}/u.test(
      `${s} ${c.next?.text ?? ''}`,
    ) ||
    privatePeople(c.people).length > 0
  );
}

/** Whoever teaches, by what is said of them. */
const TEACHES = phrase(
  'teach(?:es|er|ers|ing)|taught|tutor(?:s|ed)?|form tutor|tutor group|(?:his|her) form|(?:in|of) (?:his|her) class|faculty|department|(?:choir|games|pe|art|music|house) (?:master|mistress)|head of (?:\\p{L}{2,12})|deputy(?: head)?|dirprwy|pennaeth|athro|athrawes|boarding house|lessons|peripatetic|coldharbour school|mr|mrs|miss|ms|sir|headmaster|headmistress|head',
);
/** A child said it, or something is asked about it: as seldom by the word "allegation" as by its sense. */
const CHILD_SAYS = phrase(
  "(?:pupils?|boys?|girls?|child|children|student|students|sixth-former|boarder|infant|scholar|\\d{1,2}-year-old|year (?:\\d{1,2}|\\p{L}{3,6}) \\p{L}{3,9})(?:'s)? (?:\\S{1,12} ){0,5}?(?:says?|said|told|tells|has come|came|rang|complain(?:t|ed|s)|claims?|alleg\\p{L}{2,6}|disclos\\p{L}{2,4}|accus\\p{L}{2,6}|reported|recorded|video|slapped|hurt|left the school)|(?:complaint|claim|disclosure|allegation|account|report|words?) (?:\\S{1,10} ){0,3}?(?:by|from|of) (?:a|the|an|one|two|his|her) (?:\\S{1,10} ){0,2}?(?:pupil|boy|girl|child|student|boarder)|what (?:a|the|one) (?:\\S{1,10} ){0,2}?(?:pupil|boy|girl|child)|with a (?:pupil|child|girl|boy)|rough handling|tactile|twisted|locked (?:her|him)|slapped|what (?:he|she) sent|how (?:he|she) treated",
);
const LOOKED_INTO = phrase(
  "look(?:ing)? (?:into|at)|investigat\\p{L}{2,4}|interview(?:ed|s)?|arrest(?:ed)?|held|bail(?:ed)?|under investigation|dan amheuaeth|suspicion|talking to|helping|detectives|officers|police|examined by us|came in voluntarily|away until|sent home|stood down|isn't in school|not in school|did not teach|stepping back|won't be|closed|search|would like to hear|we know|yes it's|accused|no smoke|smoke without",
);
/** A person with a title, a school by name, or a post of which there is one. */
const TITLED =
  /\b(?:Mr|Mrs|Miss|Ms|Sir)\.? (?:\p{Lu}\.? ?)?\p{Lu}\p{L}+|\b\p{Lu}\. \p{Lu}\p{L}+ \((?:Mr|Mrs|Ms|Miss)\)/u;

/** The same told in other words: who teaches, what a child says, and that it is looked into. */
function toldOf(c: Context): boolean {
  const near = textNear(c);
  const s = c.sentence.text;
  if (!says(s, TEACHES) || says(near, OTHER) || says(near, COURT) || says(near, OTHER_ANY))
    return false;
  if (!says(near, CHILD_SAYS) || !says(near, LOOKED_INTO)) return false;
  return tellsWhich(c) || TITLED.test(s) || singledOut(c.sentence).some((d) => !d.weak);
}

function accusedTeacher(c: Context): boolean {
  const s = c.sentence.text;
  const near = textNear(c);
  if (
    !says(s, TEACHER) ||
    says(near.slice(0, 600), OTHER_ANY) ||
    says(s, OTHER) ||
    says(near, COURT)
  )
    return false;
  return says(near, ALLEGED) && says(near, PUPIL) && tellsWhich(c);
}

const beforeCharge = ({ stance, input }: Document) =>
  !stance.charged && input.declaration.suspectStatus !== 'convicted';

export const teacher = rule({
  id: 'CHI-TEACHER',
  severity: 'block',
  basis: 'Education Act 2002, section 141F',
  advice:
    'Until a teacher is charged, nothing may identify one whom a pupil accuses: no name, school, subject or post. It is a crime to publish it. Write “We are looking into a report and cannot say more.”',
  when: beforeCharge,
  find: (doc) =>
    contexts(doc)
      .filter((c) => accusedTeacher(c) || toldOf(c))
      .map((c) => place(c.part, c.sentence)),
});
