import { contexts, place, textNear } from '../../places';
import type { Document, Place } from '../../document';
import { called } from '../../text/called';
import { appeals } from '../../text/attribution';
import { negated } from '../../text/negation';
import { hits, phrase, says } from '../../text/phrase';
import { singledOut } from '../../text/singled-out';
import {
  CAME_OF_IT,
  CREDITS,
  GAVE_WORD,
  INFORMED,
  KEY_ROLE,
  NO_INFORMER,
  OF_A_CRIME,
} from './informer-words';
import { byCredit } from './credit';
import { goesOn } from '../../text/carried';

/** Somebody told by role or by first name who is said to have informed on a crime. */
export function informers(doc: Document): Place[] {
  const live =
    doc.stance.active ||
    ['arrested', 'charged', 'convicted', 'bailed'].includes(
      doc.input.declaration.suspectStatus ?? '',
    );
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    const around = textNear(c);
    if (says(s, NO_INFORMER) || !(says(s, INFORMED) || says(s, CREDITS))) return [];
    if (!says(around, INFORMED) || !says(around, CREDITS)) return [];
    if (!live && !says(around, OF_A_CRIME)) return [];
    const roles = hits(c.sentence, KEY_ROLE).filter(
      (h) =>
        !negated(s, h.start - c.sentence.start, 20) || /\bwithout\b|n't (?:say|have|for)\b/.test(s),
    );
    const names = called(c.sentence, c.people).filter((n) =>
      byCredit(c, n.start - c.sentence.start, n.end - c.sentence.start),
    );
    return [...roles, ...names].slice(0, 3).map((h) => place(c.part, h));
  });
}

/** A home told so closely that it stands for whoever lives there. */
const HOUSEHOLD = phrase(
  "(?:whoever|anyone|the one|the person|somebody|those) (?:who )?(?:lives?|living|works?) (?:above|over|below|opposite|next|behind|at|in|on)(?: \\S{1,14}){1,4}|(?:flat|number|no\\.?) \\d{1,3}[a-z]?(?:'s)|households? at(?: \\S{1,14}){1,5}|(?:a|one|the) year (?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:at|in|from)(?: \\S{1,14}){1,3}|(?:his|her|their) (?:own )?(?:mum|mother|dad|father|nan|gran|wife|husband|sister|brother|ex|girlfriend|boyfriend|partner|barmaid|sister-in-law|brother-in-law|neighbour|landlord|landlady|boss)",
);

/** Thanks for something other than information. */
const COURTESY = phrase(
  'cakes?|rolls|biscuits|teas?|coffee|lunch|minutes|years of|hosting|hosted|donat(?:ed|ion|ing)|organis(?:ed|ing)|help(?:ing)? (?:with|on|at)|patience|service|welcome|visit(?:ed|ing)?|fed|baked|lent|loan|raised|volunteer(?:ed|ing|s)?|retir(?:ed|es|ing)|award|won|reunited|match|game|race|show|fair|open day|talk|session',
);

/** Whoever can be told from a role and a place, and is said to have let the police know. */
export function tellers(doc: Document): Place[] {
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    if (says(s, NO_INFORMER) || (appeals(s) && !/\b(?:key|star|our) witness\b/i.test(s))) return [];
    if (
      /\b(?:any|several|many|all|both|some) (?:of you|people|customers|witnesses|passengers)\b/i.test(
        s,
      )
    )
      return [];
    const around = textNear(c);
    const gave = says(s, GAVE_WORD);
    const credit = says(s, CREDITS);
    const outcome = says(around, CAME_OF_IT);
    if (
      !(gave && (credit || outcome)) &&
      !(credit && outcome && (says(around, GAVE_WORD) || !says(s, COURTESY)))
    )
      return [];
    const described = singledOut(c.sentence).filter(
      (h) => !done(s, h.start - c.sentence.start, h.end - c.sentence.start),
    );
    const homes = hits(c.sentence, HOUSEHOLD).filter(
      (h) => !done(s, h.start - c.sentence.start, h.end - c.sentence.start),
    );
    const before =
      described.length === 0 && gave && c.previous && goesOn(s) ? singledOut(c.previous) : [];
    const names = called(c.sentence, c.people).filter(
      (n) =>
        byCredit(c, n.start - c.sentence.start, n.end - c.sentence.start) &&
        !done(s, n.start - c.sentence.start, n.end - c.sentence.start),
    );
    return [...described, ...homes, ...names, ...before].slice(0, 3).map((h) => place(c.part, h));
  });
}

/** The one described did it, suffered it, or is only where it happened. */
const done = (s: string, from: number, to: number) =>
  /^,?\s(?:who (?:was|were|had been) |(?:was|were|has been|have been|is|are) )(?:\p{L}{3,10} )?(?:arrested|charged|jailed|convicted|sentenced|bailed|nicked|attacked|robbed|burgled|assaulted|stabbed|injured|threatened|hurt|killed)/iu.test(
    s.slice(to),
  ) ||
  /\b(?:attack(?:ed|ing)? (?:on )?|robb(?:ed|ing) |from |against |burgl\p{L}+ |assault(?:ed|ing)? (?:on )?|threaten(?:ed|ing) |charged |arrested |jailed |harass(?:ed|ing) )$/iu.test(
    s.slice(Math.max(0, from - 16), from),
  );
