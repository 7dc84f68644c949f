import { contexts, place, privatePeople, type Context } from '../../places';
import type { Document, Place } from '../../document';
import { isProtectedOffence } from '../../declaration';
import { rule } from '../../rule';
import { appeals } from '../../text/attribution';
import { called } from '../../text/called';
import type { Person } from '../../text/names';
import { hits, phrase, says } from '../../text/phrase';
import { speaksOfCharge, suspicion } from '../../text/suspicion';
import { KINSHIP, speaksOfVictim } from '../../text/victims';
import { HOUSE, PICTURED, ROAD, SCHOOL_OR_WORK } from './identifiers';

/** A written waiver by somebody of 16 or over (SO(A)A 1992 s5). A child cannot waive. */
function waived({ input: { declaration: d }, text }: Document): boolean {
  const child =
    d.victimAge !== undefined
      ? d.victimAge < 16
      : /\b(?:1[0-5]|[1-9])[- ]years?[- ]old\b|\bunder 1[3-6]\b/i.test(text);
  return d.victimConsent === 'written' && !child;
}

const ACCUSED_AFTER =
  /^(?:,[^.]{1,60},)?\s(?:has been|have been|was|were|is|appeared|pleaded|denies|denied|will appear|must|faces|admitted)\s?(?:\w+\s)?(?:charged|arrested|jailed|sentenced|convicted|found guilty|guilty|accused|given|bailed|remanded|in|at|before|not)?/i;
const VICTIM_AFTER =
  /^(?:,[^.]{1,60},?)?\s(?:has |have |had )?(?:was|were|been|is)\s(?:\w+\s)?(?:raped|attacked|assaulted|abused|groomed|trafficked|the victim|targeted|forced|molested|upskirted|touched)/i;

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

/** Not about a case: a campaign, an event, or the people who help. */
const HELPING = phrase(
  'awareness|manager of|support (?:centre|worker|group|service)|helpline|explain|leaflets?|talk|training|drop-in|volunteers?|solicitor|judge|prosecut(?:or|ing)|if you|said (?:detective|officer|pc|ds|dc|di)',
);
const SOUGHT = phrase(
  'wanted|(?:trace|find|locate|looking for|search for|arrest of|suspect|defendant|named as|on the run)',
);
/** Where somebody works, studies or lives, told of the person wronged. */
const KNOWN_FOR = phrase(
  '(?:family|couple|sisters|brothers|parents) who (?:run|own|keep|have|live)(?: \\S{1,14}){1,5}|(?:serving|serves|working|works|behind the counter) (?:in|at|on|behind)(?: \\S{1,14}){1,4}|(?:pupil|student|receptionist|cleaner|cook|barmaid|waitress|nurse|teacher|apprentice|worker|employee) (?:of|at|in|from)(?: \\S{1,14}){1,3}|at \\d{1,3}[a-z]? \\p{L}+ (?:road|street|avenue|close|lane|drive|crescent|gardens|terrace|place|way|row|court|grove)',
);

/** In a declared case of this kind: whoever is named and not accused, and what a victim is known for. */
function declaredCase(doc: Document): Place[] {
  const d = doc.input.declaration;
  if (!isProtectedOffence(d.offenceClass) && !doc.stance.protectedOffence) return [];
  const nobodyHeld = (d.suspectStatus ?? 'none') === 'none';
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    if (says(s, HELPING)) return [];
    const near = [c.previous?.text ?? '', s, c.next?.text ?? ''].join(' ');
    const wronged =
      isProtectedOffence(d.offenceClass) ||
      speaksOfVictim(near) ||
      /\b(?:naked|nudes|wedding|cut|reported)\b/i.test(near);
    if (!wronged) return [];
    const names = called(c.sentence, c.people).filter((n) => {
      const from = n.start - c.sentence.start;
      const before = s.slice(Math.max(0, from - 40), from);
      const after = s.slice(n.end - c.sentence.start);
      if (ACCUSED_AFTER.test(after) && !VICTIM_AFTER.test(after) && !nobodyHeld) return false;
      if (
        /\b(?:charged|arrested|jailed|sentenced|convicted|bailed|remanded|guilty)\b/i.test(
          after.slice(0, 70),
        )
      )
        return /\b(?:her|his) (?:attacker|abuser|rapist)\b|\bthe (?:wo)?man who\b/i.test(after);
      if (
        /^,?(?: \d\d,)? (?:got|who (?:abused|raped|attacked|groomed)|abused|raped|attacked|groomed)\b/i.test(
          after,
        )
      )
        return false;
      if (says(before, SOUGHT) && !/\b(?:saw|seen)\b/i.test(before)) return false;
      return (
        nobodyHeld ||
        /\b(?:said|says|saw|poor|victim|complainant|survivor|freed|them,?|her,?)\W{1,3}$/i.test(
          before,
        ) ||
        /^[^.]{0,60}\b(?:told us|(?:her|his) (?:attacker|abuser)|is now|who raped (?:her|him)|freed|safe)\b/i.test(
          after,
        )
      );
    });
    const known = suspicion(s) && !/\breport/i.test(s) ? [] : hits(c.sentence, KNOWN_FOR);
    const his = known.filter(
      (h) => !supportWords(s, h.start - c.sentence.start) && !speaksOfCharge(s),
    );
    return [...names, ...his].map((h) => place(c.part, h));
  });
}

const supportWords = (s: string, at: number) =>
  /\b(?:specialist|officers?|support|helpline|counsell?or|adviser|detectives?)\b[^.]{0,25}$/i.test(
    s.slice(Math.max(0, at - 30), at),
  );

export const anonymity = rule({
  id: 'VIC-SEX',
  severity: 'block',
  basis:
    'Sexual Offences (Amendment) Act 1992 sections 1 to 5; FGM Act 2003 section 4A; Anti-social Behaviour, Crime and Policing Act 2014 Schedule 6A',
  advice:
    'A victim of this kind of offence must not be identifiable, for life: no name, home, school, workplace or picture. Write “a woman in her 20s” and a wide area. Only a written waiver by somebody of 16 or over lifts this.',
  when: (doc) => doc.stance.protectedOffence && !waived(doc),
  find: (doc) => [...victimPlaces(doc), ...declaredCase(doc)],
});
