import { contexts, matching, place, privatePeople, type Context } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { goesOn } from '../../text/carried';
import { phrase, says } from '../../text/phrase';
import { TELLING } from './telling-detail';

const ENDED = phrase(
  "released without charge|no further action|NFA|acquitted|acquittal|cleared|found not guilty|not guilty verdict|walked free|eliminated from|ruled out|no longer (?:a suspect|under investigation|being investigated)|(?:case|charges?|investigation|prosecution|matter) (?:against (?:him|her|them|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?) )?(?:was|were|has been|have been|is|had been) (?:now )?(?:dropped|discontinued|closed|thrown out|withdrawn|dismissed|abandoned)|will not (?:be charged|face (?:any )?(?:charges?|action|prosecution))|won't (?:be charged|face (?:any )?charges?)|not (?:be )?(?:charged|prosecuted)|innocent|exonerated|released with no|jury (?:found|could not)|collapsed|quashed",
);
const DOUBT = phrase(
  "got away with|gets away with|technicality|loophole|walk(?:ed|s) free|lucky|luckily for (?:him|her|them)|(?:we|officers|detectives|police|team|victims?|residents) (?:still |all |remain |are still )?(?:believe|know|think|convinced|maintain|stand by|certain|sure|suspect|knows?)|not looking for anyone else|nobody else|no one else|only because|for (?:lack|want) of|lack of evidence|insufficient evidence|not enough evidence|despite (?:the |our |strong |clear )|does not mean|doesn't mean|jury (?:was|were) (?:fooled|wrong|taken in)|wrong (?:decision|verdict)|disappoint(?:ed|ing)|justice (?:was )?not|no smoke|in our view|make up your own mind|draw your own|watch(?:ing)? (?:him|her|them)|keep an eye on|smooth-talking|clever lawyer|beat the|escaped? (?:justice|jail|conviction)|this time",
);
const OTHER_ROLE = phrase(
  'victim|witness|said|says|thank|thanks|family of|told us|judge|our sympathy',
);

const ended = (doc: Document) =>
  ['nfa', 'acquitted'].includes(doc.input.declaration.suspectStatus ?? '') || says(doc.text, ENDED);

/** The sentence is about how the case ended, or follows or leads to one that is. */
const nearEnd = (c: Context) =>
  says(c.sentence.text, ENDED) ||
  (says(c.next?.text ?? '', ENDED) && goesOn(c.next?.text ?? '')) ||
  (says(c.previous?.text ?? '', ENDED) &&
    /\b(?:he|she|they|name|named|who)\b/i.test(c.sentence.text));

export const suspectEnded = rule({
  id: 'SUS-ENDED',
  severity: 'legal',
  basis:
    'Bloomberg v ZXC [2022] UKSC 5; Defamation Act 2013, section 1; College of Policing APP, Media relations',
  advice:
    'Somebody who was released or acquitted is innocent in law. Leave out name and detail, and every doubt. Write “A man who was arrested has been released and will face no further action.”',
  when: (doc) => ended(doc) && doc.input.declaration.suspectStatus !== 'convicted',
  find: (doc) => [
    ...contexts(doc)
      .filter(nearEnd)
      .flatMap((c) =>
        privatePeople(c.people)
          .filter(() => !says(c.sentence.text, OTHER_ROLE) || says(c.sentence.text, ENDED))
          .map((p) => place(c.part, p)),
      ),
    ...matching(
      doc,
      TELLING,
      (c, _q, at) =>
        nearEnd(c) &&
        !/\b(?:by|after|at|outside|near)\s(?:\S{1,10}\s){0,2}$/i.test(c.sentence.text.slice(0, at)),
    ),
    ...matching(
      doc,
      DOUBT,
      (c) => nearEnd(c) || goesOn(c.sentence.text) || says(c.previous?.text ?? '', ENDED),
    ),
  ],
});
