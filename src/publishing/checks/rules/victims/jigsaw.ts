import { contexts, matching, place, privatePeople } from '../../places';
import type { Document, Place } from '../../document';
import { rule } from '../../rule';
import { phrase, says, hits } from '../../text/phrase';
import { speaksOfCharge, suspicion } from '../../text/suspicion';
import { KINSHIP, speaksOfVictim } from '../../text/victims';
import { wrongedDescribed } from './wronged';
import { HOUSE, ROAD, SCHOOL_OR_WORK } from './identifiers';

const HINT = phrase(
  "(?:can't|cannot|can not|unable to|not able to|not allowed to|won't|will not|mustn't|must not|shouldn't) (?:legally )?(?:name|identify|say who|tell you who) (?:her|him|them|the (?:victim|girl|boy|woman|child|family)|it was|she|he)?(?:[^.]{0,30})(?:but|though|although|however|, only that|except)|(?:without|not) naming (?:names|her|him|anyone)[^.]{0,20}(?:but)?|(?:many|most|some|a lot) of you (?:will |may |might )?(?:know|guess|have guessed|recognise)|(?:you (?:may|might|will|can|all|probably)(?: all| well| probably)? (?:know|guess|work out|recognise)|everyone knows|you know) who|locals will know|(?:law|order|judge|rules?) (?:stops?|prevents?|forbids?|bars?|won't let|does not let|doesn't let) us(?: from)? (?:naming|saying|identifying)[^.]{0,40}but|(?:you will|you'll|locals will|people will) recognise (?:her|him|them|the family)|work(?:ed)? out who|no prizes for guessing|put two and two together|those who know (?:her|him|the family)",
);

const AGE = /\b\d{1,2}[- ]years?[- ]old\b|\baged \d{1,2}\b|, \d{2},/i;
const COURSE = phrase(
  '(?:first|second|third|final)[- ]year|a-level|apprentice|trainee|student nurse|midwifery|drama|music|nursing|law|medical|engineering|phd|gcse|sixth[- ]form(?:er)?|undergraduate|year \\d{1,2}',
);
const CLUB = phrase(
  '(?:football|rugby|cricket|netball|hockey|swimming|dance|drama|choir|boxing|gymnastics|judo|karate|tennis|running|rowing|cadets?|scouts?|guides?|youth|church|brass|riding|athletics) (?:club|team|group|school|choir|band|troop|squad)|choir|cadets|scout troop|congregation|village',
);
const TRAIT = phrase(
  '(?:only|first|youngest|eldest) (?:\\p{L}{3,12}) (?:in|at|on|of)|deaf|blind|wheelchair|mother of (?:two|three|four|five|six|twins|triplets)|father of|twins?|pregnant|moved (?:here|to the (?:area|village))|from (?:poland|romania|ukraine|nigeria|somalia|india|pakistan|china|brazil|portugal|syria|eritrea|afghanistan)|(?:polish|romanian|ukrainian|nigerian|somali|indian|pakistani|chinese|brazilian|portuguese|syrian|eritrean|afghan)',
);

/** How many kinds of detail a sentence about the victim adds up. Three narrow a village down to one person. */
function details(s: string): number {
  ROAD.lastIndex = 0;
  const kinds = [
    AGE.test(s),
    says(s, COURSE),
    says(s, SCHOOL_OR_WORK),
    says(s, CLUB),
    says(s, TRAIT),
    says(s, HOUSE),
    ROAD.test(s) && /\b(?:lives|of|from)\b/.test(s),
  ];
  ROAD.lastIndex = 0;
  return kinds.filter(Boolean).length;
}

/** Somebody accused can be told from the text: by name, or by a role, a road or a house. */
function accusedKnown(doc: Document): boolean {
  return contexts(doc).some((c) => {
    const s = c.sentence.text;
    if (!(
      speaksOfCharge(s) ||
      suspicion(s) ||
      /\b(?:jail(?:ed)?|convicted|sentenced?|years|guilty|prison|sent down|handed|preyed|drugged|molest|grop|abus|rap(?:e|ed|ing)|assault|offences)/i.test(
        s,
      )
    ))
      return false;
    ROAD.lastIndex = 0;
    const road = ROAD.test(s);
    ROAD.lastIndex = 0;
    return (
      privatePeople(c.people).length > 0 ||
      road ||
      /\b(?:of|from) (?:the village of |\p{Lu}\p{L}+ )?\p{Lu}\p{L}+/u.test(s) ||
      /\b(?:the|a) (?:only|local|village|former|well-known)\b/i.test(s)
    );
  });
}

const caseWords = (s: string | undefined) =>
  s !== undefined &&
  (speaksOfCharge(s) ||
    suspicion(s) ||
    /\b(?:offences?|rap(?:e|ed|ing)|abus|assault|jailed|convicted|sentenced|groom|traffick|marry|marriage|FGM)/i.test(
      s,
    ));

function kinship(doc: Document): Place[] {
  if (!accusedKnown(doc)) return [];
  return contexts(doc)
    .filter((c) => caseWords(c.sentence.text) || caseWords(c.previous?.text))
    .flatMap((c) =>
      hits(c.sentence, KINSHIP)
        .filter(
          (h) =>
            !/\b(?:support(?:ed|ing)?|told|tell|thank|informed|concerned for|family liaison)\s(?:\S{1,10}\s)?$/i.test(
              c.sentence.text.slice(0, h.start - c.sentence.start),
            ),
        )
        .map((h) => place(c.part, h)),
    );
}

export const jigsaw = rule({
  id: 'VIC-JIGSAW',
  severity: 'block',
  basis:
    'Sexual Offences (Amendment) Act 1992 section 1: matter likely to lead to identification, for life, also after conviction',
  advice:
    'Pieces here add up to the victim. Name the accused or give the relationship, never both; drop course, job, club and exact age. Write “offences against a girl under 16”.',
  when: ({ stance, input: { declaration: d } }) =>
    stance.protectedOffence && !(d.victimConsent === 'written' && (d.victimAge ?? 0) >= 16),
  find: (doc) => [
    ...kinship(doc),
    ...contexts(doc).flatMap((c) => wrongedDescribed(c, doc).map((d) => place(c.part, d))),
    ...matching(
      doc,
      HINT,
      (c) =>
        speaksOfVictim(c.sentence.text) ||
        /\b(?:her|him|she|girl|boy|woman|child|family|who)\b/i.test(c.sentence.text),
    ),
    ...contexts(doc)
      .filter(
        (c) =>
          speaksOfVictim(c.sentence.text) ||
          (/^(?:She|He|The (?:girl|woman|boy|student|teenager))\b/.test(c.sentence.text) &&
            speaksOfVictim(c.previous?.text ?? '')),
      )
      .filter(
        (c) =>
          details(c.sentence.text) >= 3 ||
          (details(c.sentence.text) >= 2 && says(c.sentence.text, CLUB)),
      )
      .map((c) => place(c.part, c.sentence)),
  ],
});
