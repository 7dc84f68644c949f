import { contexts, matching, place, privatePeople, type Context } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { years } from '../../text/dates';
import type { Person } from '../../text/names';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const DEATH = phrase(
  "died|dies|dead|death|deaths|killed|fatal|fatally|deceased|body|bodies|passed away|lost (?:his|her|their) li(?:fe|ves)|tributes?|murder|murdered|manslaughter|didn't survive|did not survive|not survive|flowers (?:\\S{1,10} ){0,3}(?:laid|left)|late|in memory of|mourning|grieving|rest in peace|rip|fatality|drowned|pronounced|succumbed",
);
const RUMOURED = phrase(
  '(?:been |was |is )?named (?:locally|online|on (?:social media|facebook|line)|in the (?:press|media)|by (?:friends|neighbours|locals|residents))|understood to be|believed to be (?:local )?(?!suspicious|linked|connected|a |an |in )|thought to be (?:local )?(?=\\p{Lu})',
);
const NOT_THE_DEAD =
  /\b(?:charged|arrested|jailed|sentenced|convicted|appeared|suspected|denies|pleaded)\b/i;

/** Section of the APP's gates: told, identified, and the family's view known. */
const gatesOpen = ({ input: { declaration: d } }: Document) =>
  d.nextOfKinInformed === true && d.formallyIdentified === true && d.familyConsent === true;

const historic = (c: Context, asOf: string) => {
  const named = years(c.sentence.text);
  return named.length > 0 && Math.max(...named) < Number(asOf.slice(0, 4)) - 4;
};

/** "X has been charged with the murder of Y": X is not the one who died. */
function accused(c: Context, p: Person): boolean {
  return NOT_THE_DEAD.test(
    c.sentence.text.slice(p.end - c.sentence.start, p.end - c.sentence.start + 60),
  );
}

function named(c: Context, doc: Document): Person[] {
  const here = says(c.sentence.text, DEATH);
  const carried =
    says(c.previous?.text ?? '', DEATH) &&
    /\b(?:he|she|named|name|was|known|identified|family|victim)\b/i.test(c.sentence.text);
  const ahead = /^(?:He|She)\b/.test(c.next?.text ?? '') && says(c.next?.text ?? '', DEATH);
  if (!(here || carried || ahead) || historic(c, doc.input.asOf)) return [];
  return privatePeople(c.people).filter(
    (p) =>
      !accused(c, p) &&
      !/\b(?:witness|said|says|told|organis|coroner|contact|call|from)\b/i.test(around(c, p)),
  );
}

const around = (c: Context, p: Person) =>
  c.sentence.text.slice(
    Math.max(0, p.start - c.sentence.start - 14),
    p.end - c.sentence.start + 12,
  );

export const nextOfKin = rule({
  id: 'VIC-NOK',
  severity: 'block',
  basis: 'College of Policing APP: family liaison and media relations; UK GDPR (relatives)',
  advice:
    'Do not name somebody who died until next of kin are told, the person is formally identified and the family’s view is known. Write “a man in his 50s has died; his family have been told”.',
  when: (doc) => !gatesOpen(doc) && doc.input.declaration.suspectStatus !== 'convicted',
  find: (doc) => [
    ...matching(
      doc,
      RUMOURED,
      (c, quote, at) =>
        [c.sentence.text, c.previous?.text ?? ''].some((t) => says(t, DEATH)) &&
        !negated(c.sentence.text, at) &&
        (/named/i.test(quote) || privatePeople(c.people).length > 0),
    ),
    ...contexts(doc).flatMap((c) => named(c, doc).map((p) => place(c.part, p))),
  ],
});
