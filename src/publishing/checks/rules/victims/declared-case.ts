import { contexts, place, textNear } from '../../places';
import type { Document, Place } from '../../document';
import { isProtectedOffence } from '../../declaration';
import { called } from '../../text/called';
import { hits, phrase, says } from '../../text/phrase';
import { speaksOfCharge, suspicion } from '../../text/suspicion';
import { speaksOfVictim } from '../../text/victims';
import { kept } from './wronged';

export const ACCUSED_AFTER =
  /^(?:,[^.]{1,60},)?\s(?:has been|have been|was|were|is|appeared|pleaded|denies|denied|will appear|must|faces|admitted)\s?(?:\w+\s)?(?:charged|arrested|jailed|sentenced|convicted|found guilty|guilty|accused|given|bailed|remanded|in|at|before|not)?/i;
export const VICTIM_AFTER =
  /^(?:,[^.]{1,60},?)?\s(?:has |have |had )?(?:was|were|been|is)\s(?:\w+\s)?(?:raped|attacked|assaulted|abused|groomed|trafficked|the victim|targeted|forced|molested|upskirted|touched)/i;

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
export function declaredCase(doc: Document): Place[] {
  const d = doc.input.declaration;
  if (!isProtectedOffence(d.offenceClass) && !doc.stance.protectedOffence) return [];
  const nobodyHeld = (d.suspectStatus ?? 'none') === 'none';
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    if (says(s, HELPING)) return [];
    const near = textNear(c);
    const wronged =
      isProtectedOffence(d.offenceClass) ||
      speaksOfVictim(near) ||
      /\b(?:naked|nudes|wedding|cut|reported)\b/i.test(near);
    if (!wronged) return [];
    const names = called(c.sentence, c.people).filter((n) => {
      if (!kept(c, n)) return false;
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

export const supportWords = (s: string, at: number) =>
  /\b(?:specialist|officers?|support|helpline|counsell?or|adviser|detectives?)\b[^.]{0,25}$/i.test(
    s.slice(Math.max(0, at - 30), at),
  );
