import { contexts, matching, place, privatePeople } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { likelyNames } from '../../text/names';
import { hits, phrase, says } from '../../text/phrase';

const YOUTH_COURT = phrase(
  "youth court|referral order|youth rehabilitation order|detention and training order|youth (?:justice|offending) (?:team|panel|order)|children's hearing|children's panel|reparation order|youth conditional caution|parenting order",
);
const SCHOOL =
  /(?<![\p{L}])(?:(?:pupil|student|year \d{1,2}|sixth[- ]former|attends|goes to|plays for|player (?:at|for)|member of|from|at)\s(?:the\s|a\s)?)?\p{Lu}[\p{L}']{1,20}(?: \p{Lu}[\p{L}']{1,20}){0,3} (?:School|Academy|College|High|Grammar|Primary|FC|Juniors|Rovers|United|Colts|Football Club|Rugby Club|Boxing Club|Youth Club|Scouts|Cadets)(?![\p{L}])/gu;

const declaredYouth = (doc: Document) => doc.input.declaration.courtType === 'youth';

/** Club, kin or post that tells readers which child it is. */
const POINTS_AT = phrase(
  "(?:plays?|played|striker|goalkeeper|keeper|captain|winger|forward|defender|midfielder|batsman|bowler|drummer|singer|cadet|scout|boxer|dancer|swimmer|pupil|student|member|mascot) (?:\\S{1,12} ){0,2}?(?:for|at|of|with|in) (?:the )?\\p{L}{3,20}|(?:under|u)-?1\\d'?s|(?:son|daughter|nephew|niece|brother|sister|grandson|granddaughter|twin|cousin) of (?:the|our|a)|(?:his|her|their) (?:dad|mum|father|mother|mam|ma|da|brother|sister|nan|uncle|aunt|parents) (?:runs?|owns?|works?|coach(?:es)?|is|are|was|has|keeps?|teach(?:es)?)|(?:dad|mum|father|mother)(?:'s| has) (?:got )?(?:the|a) |you (?:all )?(?:know|will know|'ll know) (?:the|him|her|them)|(?:academy|school|primary|college|high) (?:end|pupil|boy|girl|lad|student)|ysgol \\p{L}{3,15}|the (?:lad|boy|girl|one|kid) who",
);

/** The text tells of a case in the youth court, or the declaration does. */
const inYouthCourt = (doc: Document) =>
  declaredYouth(doc) ||
  (says(doc.text, YOUTH_COURT) && !/\bmock\b|\bdebat(?:e|ing)\b|\bopen day\b/i.test(doc.text));

const caseNear = (texts: (string | undefined)[]) =>
  texts.some(
    (t) =>
      t !== undefined &&
      /\b(?:court|order|admitted|pleaded|sentenced|guilty|convicted|charged|given|theft|robbery|assault|burglary|damage|offences?|case|he|she)\b/i.test(
        t,
      ),
  );

const LIVES_IN = phrase(
  '(?:live|lives|living) (?:in|on|at) \\p{L}{3,20} (?:road|street|close|lane|avenue|drive|way|estate)',
);

/** The court itself let the child be named. */
const LIFTED = phrase(
  '(?:has|have) lifted (?:the|its|their|reporting)(?: \\p{L}{3,12})? (?:restrictions?|order)|restrictions? (?:was|were|has been|have been) (?:lifted|removed)',
);

export const youthCourt = rule({
  id: 'CHI-COURT',
  severity: 'block',
  basis:
    'Children and Young Persons Act 1933 section 49; Youth Justice and Criminal Evidence Act 1999 section 45',
  advice:
    'Nothing may identify a child in youth court proceedings: no name, address, school, club or picture. Write “a 16-year-old boy was given a referral order”.',
  when: (doc) => inYouthCourt(doc) && !says(doc.text, LIFTED),
  find: (doc) => [
    ...contexts(doc).flatMap((c) =>
      declaredYouth(doc) || caseNear([c.sentence.text, c.previous?.text])
        ? privatePeople(declaredYouth(doc) ? likelyNames(c.sentence) : c.people)
            .filter(
              (p) =>
                !/\b(?:magistrates?|chair\p{L}{0,6}|manager|open(?:s|ing)? (?:its|day)|said|says|usher|solicitor|lawyer|clerk|pony|horse|prosecutor|judge|youth worker|mentor|organis\p{L}{2,3}|councillor|case)\b/iu.test(
                  c.sentence.text.slice(
                    Math.max(0, p.start - c.sentence.start - 35),
                    p.end - c.sentence.start + 30,
                  ),
                ),
            )
            .map((p) => place(c.part, p))
        : [],
    ),
    ...contexts(doc)
      .filter(
        (c) =>
          caseNear([c.sentence.text]) &&
          (says(c.sentence.text, YOUTH_COURT) ||
            /\b(?:he|she|boy|girl|teenager|pupil|student|\d\d-year-old)\b/i.test(c.sentence.text)),
      )
      .flatMap((c) =>
        hits(c.sentence, SCHOOL)
          .filter(
            (h) =>
              /\b(?:boy|girl|pupil|student|teenager|he|she|attends|year|plays)\b/i.test(
                c.sentence.text,
              ) && h.end > h.start,
          )
          .map((h) => place(c.part, h)),
      ),
    ...matching(doc, POINTS_AT, () => declaredYouth(doc)),
    ...matching(doc, LIVES_IN, (c) => caseNear([c.sentence.text, c.previous?.text])),
  ],
});
