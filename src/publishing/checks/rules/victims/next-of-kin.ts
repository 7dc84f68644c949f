import { contexts, matching, place, privatePeople, type Context, textNear } from '../../places';
import type { Document, Place } from '../../document';
import { rule } from '../../rule';
import { ANIMAL, DEATH, EVENT, HINTED, RUMOURED, TOLD_APART } from './death-words';
import { called } from '../../text/called';
import { years } from '../../text/dates';
import type { Person } from '../../text/names';
import { negated } from '../../text/negation';
import { singledOut } from '../../text/singled-out';
import { hits, says } from '../../text/phrase';

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

/** "X is not dead", "X is alive and well". */
const denied = (s: string, at: { start: number; end: number }) =>
  /^,?\s(?:is|was|are|has|did)(?: very much)? ?(?:n't |not |alive|safe|fine)/i.test(
    s.slice(at.end),
  ) && !/^,?\s\S+ not (?:be |have )?(?:suspicious|expected)/i.test(s.slice(at.end));

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
      !HELPED.test(c.sentence.text.slice(p.end - c.sentence.start)) &&
      !denied(c.sentence.text, {
        start: p.start - c.sentence.start,
        end: p.end - c.sentence.start,
      }) &&
      !/\b(?:witness|said|says|told|organis|coroner|contact|call|from)\b/i.test(around(c, p)),
  );
}

const around = (c: Context, p: Person) =>
  c.sentence.text.slice(
    Math.max(0, p.start - c.sentence.start - 14),
    p.end - c.sentence.start + 12,
  );

/** The declaration itself says that a gate is shut, so that a role tells as much as a name. */
const shut = ({ input: { declaration: d } }: Document) =>
  d.nextOfKinInformed === false || d.formallyIdentified === false || d.familyConsent === false;

/** Whoever helped, found or tells of it is not the one who died. */
const HELPED =
  /^(?:,[^.]{1,50},)?\s(?:helped|found|called|rang|raised|pulled|tried|was first|stopped|said|says|told|is (?:leading|with|our)|leads|organised|will (?:speak|be here|hold|lead)|has (?:a list|opened|offered|set))\b/i;
/** "A young person", "the man's family": nobody is told apart by it. */
const NOBODY_TOLD =
  /^(?:a |an )?(?:young )?(?:person|man|woman|boy|girl)(?: (?:has|had|who|died)\b|$)|\bfamily$/i;

function toldApart(doc: Document): Place[] {
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    const near = textNear(c);
    const dead = (text: string) => tellsOfDeath(text) || (shut(doc) && says(text, HINTED));
    if (!dead(near) || says(s, ANIMAL) || says(s, EVENT) || historic(c, doc.input.asOf)) return [];
    const farewell = /\bR\.?I\.?P\b/.test(near) || /\blost (?:his|her) life\b/.test(near);
    const roles =
      shut(doc) || farewell
        ? [
            ...hits(c.sentence, TOLD_APART),
            ...singledOut(c.sentence).filter((d) => !d.weak),
          ].filter(
            (h) =>
              !HELPED.test(s.slice(h.end - c.sentence.start)) &&
              !NOBODY_TOLD.test(s.slice(h.start - c.sentence.start, h.end - c.sentence.start)),
          )
        : [];
    const names =
      (dead(s) || farewell || shut(doc)) && (shut(doc) || !NOT_THE_DEAD.test(s))
        ? called(c.sentence, c.people).filter(
            (n) =>
              !HELPED.test(s.slice(n.end - c.sentence.start)) &&
              !denied(s, { start: n.start - c.sentence.start, end: n.end - c.sentence.start }) &&
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
