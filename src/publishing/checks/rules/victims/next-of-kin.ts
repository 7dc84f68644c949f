import { contexts, matching, place, privatePeople, type Context } from '../../places';
import type { Document, Place } from '../../document';
import { rule } from '../../rule';
import { called } from '../../text/called';
import { years } from '../../text/dates';
import type { Person } from '../../text/names';
import { negated } from '../../text/negation';
import { hits, phrase, says } from '../../text/phrase';

const DEATH = phrase(
  "died|dies|dead|death|deaths|killed|fatal|fatally|deceased|body|bodies|passed away|lost (?:his|her|their) li(?:fe|ves)|tributes?|murder|murdered|manslaughter|didn't survive|did not survive|not survive|flowers (?:\\S{1,10} ){0,3}(?:laid|left)|late|in memory of|mourning|grieving|rest in peace|rip|fatality|drowned|pronounced|succumbed|lost overboard|lost at sea|found lifeless|didn't make it|did not make it|(?:we|we've|who we) lost|lost one of|gone in an instant|took (?:his|her) own life|perished|crushed|electrocuted|cold when|no pulse|couldn't save|could not be saved|with the angels|fell to",
);
const RUMOURED = phrase(
  '(?:been |was |is )?named (?:locally|online|on (?:social media|facebook|line)|in the (?:press|media)|by (?:friends|neighbours|locals|residents))|understood to be|believed to be (?:local )?(?!suspicious|linked|connected|a |an |in )|thought to be (?:local )?(?=\\p{Lu})',
);
const NOT_THE_DEAD =
  /\b(?:charged|arrested|jailed|sentenced|convicted|appeared|suspected|denies|pleaded)\b/i;

/** "Dead proud", "her late husband": nobody died now. */
const NO_DEATH =
  /\bdead (?:proud|good|nice|easy|simple|keen|handy|chuffed|end|line|slow|certain)|(?<!\bthe )\blate\b/gi;
const tellsOfDeath = (text: string) => says(text.replace(NO_DEATH, ''), DEATH);

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
  const here = tellsOfDeath(c.sentence.text);
  const carried =
    tellsOfDeath(c.previous?.text ?? '') &&
    /\b(?:he|she|named|name|was|known|identified|family|victim)\b/i.test(c.sentence.text);
  const ahead = /^(?:He|She)\b/.test(c.next?.text ?? '') && tellsOfDeath(c.next?.text ?? '');
  if (says(c.sentence.text, ANIMAL)) return [];
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

/** Words that tell of a death only where the declaration speaks of one. */
const HINTED = phrase(
  "brought ashore|brought in|knocked down|in the water|did(?:n't| not) come back|grieve|still to be reached|gone in off",
);
/** A role, a trait or a place that tells who the dead person was. */
const TOLD_APART = phrase(
  '(?:skipper|captain|landlord|landlady|owner|drummer|singer|piper|organist|choirmaster|milkman|postman|baker|butcher|joiner|undertaker|apprentice|teacher|coach|pupil|student|lollipop (?:lady|man)|barmaid|barman|crofter|farmer|minister|vicar|keeper|caretaker|keyboard player|goalkeeper|fisherman|chef|nurse|driver of the \\p{L}+) (?:of|at|from|in|behind|with|we believe|on) (?:the |our |his |\\p{Lu}|\\p{L}{2,10})\\S{0,20}|\\p{L}{2,12} (?:from|at|of) (?:number|the (?:chandlery|bakery|chip shop|corner|kiosk|paper shop|caf[ée]|post office|garage|surgery|farm|almshouses|school))(?: \\S{1,10})?|pupil (?:from|in|at)(?: \\S{1,12}){1,4}|(?:the one|him|her|he|she) (?:with|who (?:called|always|sold|ran|played|drove|kept|wore|taught))(?: \\S{1,14}){1,4}|(?:ginger|bearded|blond|silver|tall|six foot)[^.]{0,40}|(?:selling|sold|ran|running|worked at|working at|been working)(?: \\S{1,14}){1,4}|(?:well-loved|well-known|popular|much-loved|our own|our beloved|our lovely|young) (?:\\p{L}{3,14} ){0,2}?\\p{L}{3,14} (?:of|at|from|in|who|we)|the \\p{Lu}\\S{2,20} (?:brothers|sisters|twins|family|boys|girls|lads)',
);
const ANIMAL = phrase(
  '(?:seal|pup|dogs?|cats?|horse|pony|deer|swan|sheep|ewe|cow|bird|owl|fox|badger|otter|hedgehog|tortoise|parrot|whale|dolphin)(?: \\S{1,12}){0,6} (?:died|dead|dies|killed|drowned)',
);
const EVENT = phrase(
  'inquest|coroner|memorial (?:hall|day)|remembrance|plaque|anniversary|exhibition|fundraiser|not (?:guess|speculate)',
);

/** The declaration itself says that a gate is shut, so that a role tells as much as a name. */
const shut = ({ input: { declaration: d } }: Document) =>
  d.nextOfKinInformed === false || d.formallyIdentified === false || d.familyConsent === false;

function toldApart(doc: Document): Place[] {
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    const near = [c.previous?.text ?? '', s, c.next?.text ?? ''].join(' ');
    const dead = (text: string) => tellsOfDeath(text) || (shut(doc) && says(text, HINTED));
    if (!dead(near) || says(s, ANIMAL) || says(s, EVENT) || historic(c, doc.input.asOf)) return [];
    const farewell = /\bR\.?I\.?P\b/.test(near) || /\blost (?:his|her) life\b/.test(near);
    const roles = shut(doc) || farewell ? hits(c.sentence, TOLD_APART) : [];
    const names =
      (dead(s) || farewell || shut(doc)) && (shut(doc) || !NOT_THE_DEAD.test(s))
        ? called(c.sentence, c.people).filter(
            (n) =>
              !/^[^.]{0,20}\b(?:said|says|told|charged|arrested|here with)\b/i.test(
                s.slice(n.end - c.sentence.start),
              ) &&
              !/\b(?:contact|call|ring|Scotland|said|says) $/i.test(
                s.slice(0, n.start - c.sentence.start),
              ),
          )
        : [];
    return [...roles, ...names].slice(0, 3).map((h) => place(c.part, h));
  });
}

export const nextOfKin = rule({
  id: 'VIC-NOK',
  severity: 'block',
  basis: 'College of Policing APP: family liaison and media relations; UK GDPR (relatives)',
  advice:
    'Do not name somebody who died until next of kin are told, the person is formally identified and the family’s view is known. Write “a man in his 50s has died; his family have been told”.',
  when: (doc) => !gatesOpen(doc) && doc.input.declaration.suspectStatus !== 'convicted',
  find: (doc) => [
    ...toldApart(doc),
    ...matching(
      doc,
      RUMOURED,
      (c, quote, at) =>
        (shut(doc) || [c.sentence.text, c.previous?.text ?? ''].some((t) => says(t, DEATH))) &&
        !negated(c.sentence.text, at) &&
        (/named/i.test(quote) || privatePeople(c.people).length > 0),
    ),
    ...contexts(doc).flatMap((c) => named(c, doc).map((p) => place(c.part, p))),
  ],
});
