import { contexts, place, privatePeople, type Context } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const TEACHER = phrase(
  '(?:\\p{L}{3,12} )?(?:teacher|headteacher|head teacher|pennaeth|athro|athrawes|pe|head ?master|head ?mistress|deputy head|assistant head|teaching assistant|classroom assistant|supply teacher|form tutor|tutor|lecturer|head of (?:year|department|sixth form|music|drama|maths|english|science|sport|pe|\\p{L}{3,10})|member of (?:the )?(?:teaching |school )?staff|staff member|school (?:employee|worker)|principal|schoolmaster|sir at|art master|games master|pe mistress|music master|year head|housemaster|matron)',
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
  'retir(?:es|ed|ing)|award|thank(?:s|ed)?|talk|assembly|visited|visit|training|policy|guidance|how to|advice|leaflet|teachers and|parents and teachers|police have not|no allegation|attacked by|assaulted by a (?:parent|pupil)',
);

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

function accusedTeacher(c: Context): boolean {
  const s = c.sentence.text;
  const near = [c.previous?.text ?? '', s, c.next?.text ?? ''].join(' ');
  if (!says(s, TEACHER) || says(s, OTHER) || says(near, COURT)) return false;
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
      .filter(accusedTeacher)
      .map((c) => place(c.part, c.sentence)),
});
