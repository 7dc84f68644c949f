import { contexts, matching, place, type Context } from '../../places';
import type { Document, Place } from '../../document';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';
import { COURT_TOLD } from './court-told';

const OUTCOME =
  '(?:jail(?:ed)?|prison|convict(?:ed|ion|ions)?|guilty|sentence[ds]?|custodial|put away|behind bars|locked up|sent down|go(?:ing|es)? down|long stretch|life (?:term|behind)|(?:many |\\p{L}{3,8} |\\d{1,2} )?years|throw the book|key thrown|lengthy (?:term|spell|stretch)|time inside|porridge)';
const PREDICTION = phrase(
  `(?:we|i|i'm|everyone|residents|all of us|team|officers|detectives)(?:'re| are| is|'d| would| will| have)? (?:\\p{L}{3,12}ly |all |very |quietly |now )?(?:expect|hope|hoping|trust|confident|certain|sure|predict|anticipate|look(?:ing)? forward|fully expect|want|like|pray|bet|know) (?:\\S{1,15} ){0,9}?${OUTCOME}|` +
    `(?:should|will|must|ought to|deserves?(?: to)?|bound to|certain to|sure to|likely to|set to|expected to|looking at|faces?|facing|going to|can expect(?: to)?|in for) (?:\\S{1,15} ){0,5}?(?:be jailed|be convicted|be found guilty|be sent down|be locked up|get (?:\\S{1,10} ){0,3}(?:years|jail|prison|life)|go (?:down|to (?:prison|jail))|spend (?:\\S{1,10} ){0,4}(?:inside|behind|in (?:prison|jail))|(?:a )?(?:long|lengthy|stiff|hefty|heavy|tough|severe|serious|harsh) (?:\\p{L}{3,10} )?(?:sentence|term|jail|prison|stretch|spell)|years (?:in|behind|inside)|jail|prison time|custodial)|` +
    "(?:guilty verdict|conviction|custodial sentence|jail term|long sentence|prison sentence|acquittal|verdict) (?:is|looks|seems|should|will|would|must|cannot|can't) (?:\\S{1,12} ){0,4}(?:expected|likely|certain|follow|formality|nailed|inevitable|come|matter of time|assured|due|only)|(?:looking at|look forward to|can expect|staring at|in line for) (?:at least |a good |around |about |up to )?(?:\\p{L}{3,10}|\\d{1,2})(?: to \\p{L}{3,9})? (?:years|months)|(?:eat my hat|bet|wager|odds|money's on|mark my words|no way|can't see|cannot see|astonished|amazed|surprised|staggered|shocked) (?:\\S{1,14} ){0,12}?(?:guilty|convict|convicted|acquit|walks?|walk free|verdict|sentence|jail|prison|longer than)|(?:right|only|correct|proper|sensible|inevitable) (?:answer|verdict|result|outcome|decision|conclusion)|(?:come|comes|came|coming) back with (?:\\S{1,8} ){0,3}?(?:guilty|verdict|answer)|only (?:one|a matter of) (?:possible )?(?:verdict|outcome|result|time before)",
);
const JURY = phrase(
  "(?:the |our |this |that )?(?:jury|jurors?|foreman|forewoman) (?:\\S{1,12} ){0,3}?(?:should|must|need(?:s)? to|ought|can't|cannot|won't|will (?:see|surely|convict|find|agree|not|do|have)|looked|looks?|seems?|seemed|appears? (?:to|un)|laughed|cried|gasped|believe[ds]?|convinced|unmoved|impressed|bored|told|tells|said|says|voted|split|argued|discussed|discussing|disagreed|lives|works|is (?:leaning|split|on our|against|bound)|are (?:leaning|split|on our|bound)|were (?:leaning|split|divided|asleep))|" +
    '(?:my|our|a|his|her|whose|somebody.s|someone.s|neighbour.s) (?:\\S{1,14} ){0,3}?on (?:that|the|this|our) (?:jury|panel)|(?:sitting|sits|sat|serving|serves|served|called|is|anyone|anybody|somebody|someone|knows?) (?:\\S{1,10} ){0,2}?on (?:the|that|this) (?:\\S{1,14} ){0,3}?(?:(?:court|trial) panel|jury)|(?:eight|nine|ten|eleven|twelve|fifteen|most|some|half|\\d{1,2}|several) of them (?:\\p{L}{3,8} )?(?:have|had|think|thought|believe|want|are|were) (?:\\S{1,10} ){0,3}?(?:minds?|guilty|convinced|decided|convict|acquit|leaning)|(?:the twelve|the fifteen|good men and true)|jury(?:.s| is| are) (?:only )?(?:told|told only|hearing|being|kept)|no (?:\\p{L}{3,12} )?jury(?: \\S{1,10}){0,4}? (?:could|would|will|can|is going)|(?:one|two|three|some|several|member|members) of the (?:jury|jurors)|(?:is|was|sits|sat|sitting|served|serving|been) on the jury (?:in|for|at|that|which|trying|hearing|told)|jury (?:room|deliberations)|(?:spoke|talked|chatted|messaged|message|speak|talk) (?:to|with) (?:a |the |one )?(?:juror|jurors|jury)',
);
const BENCH =
  "(?:judges?|magistrates?|courts?|bench|sheriff|recorder|district judge|court's decision|judge's decision|bail decision|decision to (?:bail|grant|release|adjourn|move|delay)|ruling|justices)";
const SCORN =
  "(?:wrong(?:ly)?|soft|too soft|lenient|joke|disgrace(?:ful)?|ridiculous|mad|madness|unbelievabl[ey]|disappoint(?:ed|ing)|disappointment|let (?:us|you|residents|victims|everyone) down|got it wrong|should (?:have|never)|shouldn't|bizarre|baffl(?:ed|ing)|appall(?:ed|ing)|shock(?:ed|ing)|shameful|insult(?:ing)?|weak|outrageous|frustrat(?:ed|ing)|furious|angry|astonish(?:ed|ing)|crazy|incredible|incomprehensible|perverse|naive|out of touch|can't believe|cannot believe|failed|disagree|dismay(?:ed)?|sadly|unfortunately|inexplicabl[ey]|(?:want|wants|needs?) (?:his|her|their) heads? (?:\\p{L}{2,10} )?(?:looking|examin(?:ing|ed)|test(?:ing|ed)|read)|playing at|(?:poor|bad|terrible|strange|odd|dreadful|awful|rotten|daft|stupid) (?:call|decision|ruling|judgment|judgement)|(?:our|your|my) anger|fuming|livid|gutted|beggars belief|lost the plot|clown|clueless|farce|circus|spineless|(?:run|do) that (?:court|job) better|on another planet|fed up|despite our|against our advice|believe it or not)";
const CRITICISM = phrase(
  `${BENCH}(?:'s)? (?:\\S{1,14} ){0,7}?${SCORN}|${SCORN} (?:\\S{1,14} ){0,7}?${BENCH}`,
);
const SOME =
  '(?:one|two|three|four|five|some|part|the \\p{L}{3,14}|the (?:lesser|first|other|less)|a (?:lesser|single)|several|\\d{1,2}|theft|burglary|robbery|assault|handling|possession)';
const MIXED = phrase(
  `(?:put (?:his|her|their) hands? up to|held (?:his|her|their) hands? up to|coughed to|copped (?:to|for)|accepts?|accepted|pleaded|pleading|pleads|pled|admitted|admits|admitting|guilty pleas? to|enters? guilty pleas? to|owned up to) (?:\\S{1,14} ){0,2}?${SOME} (?:\\S{1,15} ){0,14}?(?:denies|denied|deny|denying|not guilty|contests?|contested|contesting|go(?:es)? to trial|trial|disputes?|fights?|fighting|the rest|not having|won't have)|` +
    `(?:denies|denied|deny|denying|not guilty to|contests?|disputes?) (?:\\S{1,14} ){0,10}?(?:but|and|while|though|having|after|although) (?:\\S{1,14} ){0,4}?(?:admits|admitted|admitting|pleaded guilty|pleads guilty|pleading guilty|guilty plea)|mixed (?:pleas|set of pleas)`,
);
const GUILTY_TO_SOME = phrase(`(?:pleaded guilty|pleads guilty|admitted|admits) (?:to )?${SOME}`);
const DENIES_REST = phrase(
  '(?:denies|denied|deny|denying|not guilty|contests?|disputes?) (?:\\S{1,14} ){0,4}?(?:others?|rest|remaining|charges?|counts?|second|the more)',
);
const JURY_ADVICE = phrase(
  'jury service|jury duty|jury summons|summoned|jury bailiff|jury office|jury will be sworn|jury was sworn|expenses|if you are',
);
const OF_ONE = /\b(?:he|she|he's|she's|accused|defendants?)\b/i;
const ADVICE = phrase(
  'anyone|anybody|if you|drivers|those who|people who|offenders|carries|maximum|penalty|law|could|can|offence of|you could|you may|you will|jury service',
);

/** "Please stop": what people write is spoken of to end it. */
const asksToStop = ({ sentence, next }: Context) =>
  [sentence, next].some(
    (s) => s !== undefined && /\bplease (?:stop|do not|don't)\b|\bcomments like\b/i.test(s.text),
  );

/** "He admitted one burglary. He denies the other five." */
function mixedOverTwo(doc: Document): Place[] {
  return contexts(doc)
    .filter(
      (c) =>
        says(c.sentence.text, GUILTY_TO_SOME) &&
        !says(c.sentence.text, MIXED) &&
        says(c.next?.text ?? '', DENIES_REST),
    )
    .map((c) => place(c.part, c.sentence));
}

export const courtComment = rule({
  id: 'CON-COURT',
  severity: 'legal',
  basis: 'Contempt of Court Act 1981, sections 1, 2 and 8; Juries Act 1974, section 20D',
  advice:
    'Say nothing of what the court should, may or did decide while the case is live, of jurors, or of pleas that a jury must not hear. Write only the charge, the court and the next date.',
  when: ({ stance }) => stance.active,
  find: (doc) => [
    ...matching(
      doc,
      PREDICTION,
      (c, _q, at) =>
        !(says(c.sentence.text, ADVICE) && !OF_ONE.test(c.sentence.text)) &&
        !negated(c.sentence.text, at, 30),
    ),
    ...matching(doc, JURY, (c) => !says(c.sentence.text, JURY_ADVICE) && !asksToStop(c)),
    ...matching(
      doc,
      CRITICISM,
      (c, quote) =>
        !/\b(?:convicted|found guilty|website|car park|closed|building)\b/i.test(c.sentence.text) &&
        !/\b(?:he|she|they|who|man|woman|accused|defendant) (?:then |had |has |have |repeatedly )?failed/i.test(
          quote,
        ),
    ),
    ...matching(
      doc,
      COURT_TOLD,
      (c) =>
        !says(c.sentence.text, JURY_ADVICE) &&
        !(says(c.sentence.text, ADVICE) && !OF_ONE.test(c.sentence.text)) &&
        !asksToStop(c),
    ),
    ...matching(doc, MIXED, (_c, quote) => !/\bno trial|\b(?:all|both|every)\b/i.test(quote)),
    ...mixedOverTwo(doc),
  ],
});
