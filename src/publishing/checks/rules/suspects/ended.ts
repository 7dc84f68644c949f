import { contexts, matching, place, privatePeople, type Context } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { goesOn } from '../../text/carried';
import { phrase, says } from '../../text/phrase';
import { TELLING } from './telling-detail';

const ENDED = phrase(
  "released without charge|no further action|NFA|acquitted|acquittal|cleared|found not guilty|not guilty verdict|walked free|eliminated from|ruled out|no longer (?:a suspect|under investigation|being investigated)|(?:case|charges?|investigation|prosecution|matter) (?:against (?:him|her|them|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?) )?(?:was|were|has been|have been|is|had been) (?:now )?(?:dropped|discontinued|closed|thrown out|withdrawn|dismissed|abandoned)|will not (?:be charged|face (?:any )?(?:charges?|action|prosecution))|won't (?:be charged|face (?:any )?charges?)|not (?:be )?(?:charged|prosecuted)|innocent|exonerated|released with no|jury (?:found|could not)|collapsed|quashed|not proven|no case to answer|(?:face|faces|facing|faced) no (?:further )?(?:charges?|action|prosecution|proceedings)|no (?:charges?|action|prosecution|proceedings) (?:is|are|was|were|will|has|have|would)|never charged|let off|got off|in the clear|off the hook|proceedings against (?:\\S{1,12} ){1,5}(?:were|was|have been)|(?:prosecutors|the cps|fiscal|prosecution) (?:would|will|did|could|has|have) (?:not|n't)|wouldn't run",
);
const DOUBT = phrase(
  "got away with|gets away with|technicality|loophole|walk(?:ed|s) free|lucky|luckily for (?:him|her|them)|(?:we|officers|detectives|police|team|victims?|residents) (?:still |all |remain |are still )?(?:believe|know|think|convinced|maintain|stand by|certain|sure|suspect|knows?)|not looking for anyone else|nobody else|no one else|only because|for (?:lack|want) of|lack of evidence|insufficient evidence|not enough evidence|despite (?:the |our |strong |clear )|does not mean|doesn't mean|jury (?:was|were) (?:fooled|wrong|taken in)|wrong (?:decision|verdict)|disappoint(?:ed|ing)|justice (?:was )?not|no smoke|in our view|make up your own mind|draw your own|watch(?:ing)? (?:him|her|them)|keep an eye on|smooth-talking|clever lawyer|beat the|escaped? (?:justice|jail|conviction)|this time|(?:own|your) (?:conclusions?|opinions?|minds?|views?)|make of (?:that|it) what|read into (?:that|it)|say no more|not enough to go on|carry on (?:smiling|as)|smiling|laughing|walks|(?:lock|locking|watch|watching|count|check|guard|hide) (?:\\p{L}{2,6} )?(?:up|doors?|sheds?|wallets?|spoons|purses?|bikes?|windows)|(?:got|gets|let) off|pretend|heartbroken|broke my heart|gutted|travesty|joke|farce|guilty as|as guilty|in our book|in our eyes|knows? (?:what|he|she|who|exactly|full well|the truth)|funny (?:how|that|old)|coincidence|convenient(?:ly)?|strange(?:ly)?|somehow|believe (?:that|it) if|beyond belief|does(?:n't| not) make (?:him|her|them) innocent|proves? nothing|not the same as innocent|whatever the (?:jury|court|judge)|on paper|the law is an ass|no doubt in|real story|whole story|one day|next time|karma|comes? around|remember (?:the|that) (?:face|name)|stays? in (?:my|our) mind|has form|still out there|best avoided|keep (?:your|an|a) (?:eye|eyes|close|distance)|wink",
);
/** "We know there was talk", "we believe it is right": no doubt about anybody. */
const KNOWS_NO_GUILT =
  /^(?:we|officers|detectives|police|team|victims?|residents) (?:still |all |remain |are still )?(?:believe|know|think|certain|sure|knows?)$/i;
const OF_SOMEBODY =
  /^(?: (?:that|exactly|full well|perfectly well|very well|quite))* (?:who|what|he|she|they|him|her|it was|we (?:had|have|got)|the (?:right|truth|man|woman|person|case)|better|otherwise|our (?:case|officers|evidence|file|decision)|in (?:our|the) (?:case|evidence))\b/;

const OTHER_ROLE = phrase(
  'victim|witness|said|says|thank|thanks|family of|told us|judge|our sympathy',
);

const declaredEnded = (doc: Document) =>
  ['nfa', 'acquitted'].includes(doc.input.declaration.suspectStatus ?? '');

const ended = (doc: Document) =>
  declaredEnded(doc) ||
  (says(doc.text, ENDED) &&
    /\b(?:jury|court|trial|judge|charge|charged|charges|arrest|arrested|suspect|suspected|suspicion|case|prosecut\w+|accused|questioned|interviewed|investigation|bail|bailed|acquitted|not guilty|not proven)\b/i.test(
      doc.text,
    ));

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
  when: (doc) =>
    ended(doc) && !['convicted', 'charged'].includes(doc.input.declaration.suspectStatus ?? ''),
  find: (doc) => [
    ...contexts(doc)
      .filter((c) => declaredEnded(doc) || nearEnd(c))
      .flatMap((c) =>
        privatePeople(c.people)
          .filter(() => !says(c.sentence.text, OTHER_ROLE) || says(c.sentence.text, ENDED))
          .map((p) => place(c.part, p)),
      ),
    ...matching(
      doc,
      TELLING,
      (c, _q, at) =>
        (declaredEnded(doc) || nearEnd(c)) &&
        !/\b(?:by|after|at|outside|near)\s(?:\S{1,10}\s){0,2}$/i.test(c.sentence.text.slice(0, at)),
    ),
    ...matching(
      doc,
      DOUBT,
      (c, quote, at) =>
        (!KNOWS_NO_GUILT.test(quote) ||
          OF_SOMEBODY.test(c.sentence.text.slice(at + quote.length))) &&
        ((declaredEnded(doc) &&
          !/\b(?:thank|thanks|we (?:respect|accept))\b/i.test(c.sentence.text)) ||
          nearEnd(c) ||
          goesOn(c.sentence.text) ||
          says(c.previous?.text ?? '', ENDED)),
    ),
  ],
});
