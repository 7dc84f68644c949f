import { contexts, place, privatePeople, type Context } from '../../places';
import type { Document, Place } from '../../document';
import { isProtectedOffence } from '../../declaration';
import { rule } from '../../rule';
import { appeals } from '../../text/attribution';
import type { Person } from '../../text/names';
import { hits, says } from '../../text/phrase';
import { speaksOfCharge, suspicion } from '../../text/suspicion';
import { KINSHIP, speaksOfVictim } from '../../text/victims';
import { kept, wrongedDescribed, wrongedNames } from './wronged';
import { ACCUSED_AFTER, declaredCase, supportWords, VICTIM_AFTER } from './declared-case';
import { HOUSE, PICTURED, ROAD, SCHOOL_OR_WORK } from './identifiers';

/** A written waiver by somebody of 16 or over (SO(A)A 1992 s5). A child cannot waive. */
function waived({ input: { declaration: d }, text }: Document): boolean {
  const child =
    d.victimAge !== undefined
      ? d.victimAge < 16
      : /\b(?:1[0-5]|[1-9])[- ]years?[- ]old\b|\bunder 1[3-6]\b/i.test(text);
  return d.victimConsent === 'written' && !child;
}

/** The name is of the accused: he was charged, jailed or is suspected. */
function accusedName(c: Context, p: Person): boolean {
  const from = p.start - c.sentence.start;
  const after = c.sentence.text.slice(p.end - c.sentence.start);
  const before = c.sentence.text.slice(Math.max(0, from - 40), from);
  if (
    VICTIM_AFTER.test(after) ||
    /\b(?:victim|survivor|complainant|rape of|raping|attack on|assault on|assaulting|against|abused|abusing|grooming|trafficking)(?: was| is|,| named)? $/i.test(
      before,
    )
  )
    return false;
  return (
    ACCUSED_AFTER.test(after) ||
    ((suspicion(c.sentence.text) || speaksOfCharge(c.sentence.text)) &&
      !speaksOfVictim(before.slice(-25)))
  );
}

function victimPlaces(doc: Document): Place[] {
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    const victimHere =
      speaksOfVictim(s) ||
      (/\b(?:she|her|the girl|the boy|the woman)\b/i.test(s) &&
        speaksOfVictim(c.previous?.text ?? '')) ||
      (isProtectedOffence(doc.input.declaration.offenceClass) &&
        /\b(?:the|a) (?:\w+ )?(?:girl|schoolgirl|boy|schoolboy|woman|child|teenager|student|pupil|complainant)\b/i.test(
          s,
        ) &&
        !suspicion(s) &&
        !speaksOfCharge(s));
    const named = privatePeople(c.people).filter(
      (p) =>
        !accusedName(c, p) &&
        kept(c, p) &&
        (victimHere ||
          doc.input.declaration.victimNamed === true ||
          speaksOfVictim(c.next?.text ?? '')),
    );
    const places = named.map((p) => place(c.part, p));
    if (!victimHere || appeals(s)) return places;
    const kin = says(s, KINSHIP);
    const where = [
      ...hits(c.sentence, HOUSE),
      ...hits(c.sentence, SCHOOL_OR_WORK),
      ...hits(c.sentence, PICTURED),
    ].filter((h) => !supportWords(s, h.start - c.sentence.start));
    const roads =
      kin || /\b(?:of|from|lives? (?:on|in)|living (?:on|in)|her (?:home|flat|house))\b/i.test(s)
        ? hits(c.sentence, ROAD)
        : [];
    const home = roads.filter(
      (r) =>
        kin ||
        /\b(?:of|from|lives? (?:on|in)|living (?:on|in)|home (?:on|in)|flat (?:on|in)|house (?:on|in))\s$/i.test(
          s.slice(0, r.start - c.sentence.start),
        ),
    );
    return [...places, ...[...where, ...home].map((h) => place(c.part, h))];
  });
}

export const anonymity = rule({
  id: 'VIC-SEX',
  severity: 'block',
  basis:
    'Sexual Offences (Amendment) Act 1992 sections 1 to 5; FGM Act 2003 section 4A; Anti-social Behaviour, Crime and Policing Act 2014 Schedule 6A',
  advice:
    'A victim of this kind of offence must not be identifiable, for life: no name, home, school, workplace or picture. Write “a woman in her 20s” and a wide area. Only a written waiver by somebody of 16 or over lifts this.',
  when: (doc) => doc.stance.protectedOffence && !waived(doc),
  find: (doc) => [
    ...victimPlaces(doc),
    ...declaredCase(doc),
    ...contexts(doc).flatMap((c) =>
      [...wrongedNames(c, doc), ...wrongedDescribed(c, doc)].map((span) => place(c.part, span)),
    ),
  ],
});
