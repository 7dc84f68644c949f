import type { Document } from '../../document';
import { matching, opening } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const TAKES_BACK = phrase(
  "retract(?:ed|ion|ing)|correction(?! fluid| tape| pen)|corrected|erratum|(?:please )?(?:ignore|disregard|delete|forget|bin) (?:(?:our|my|yesterday's|this morning's|monday's|that last) (?:previous |last |earlier |recent |original |first )?(?:email|message|post|alert|appeal|update|newsletter|information|one)|(?:the|all) (?:previous|last|earlier|recent|original|first) (?:email|message|post|alert|appeal|update|newsletter|information))|we (?:have )?(?:withdraw|withdrew|withdrawn|take back|retract)(?: (?:our|the|yesterday's|that|this))|(?:our|the|yesterday's|last week's) (?:\\p{L}{3,10} )?(?:message|post|alert|update|email|newsletter|appeal) (?:was|were|is|contained|had|gave|said) (?:\\S{1,10} ){0,3}(?:wrong|incorrect|error|errors|mistake|inaccurate|misleading)|we (?:got|made) (?:it|that|this|the \\S{1,12}|a|an) (?:wrong|mistake|error)",
);
/** What was said, or which message: the thing that is put right. */
const WHAT = phrase(
  "saying|(?:message|text|alert|post|update) \\d{1,6} (?:\\S{1,12} ){0,3}?(?:put|gave|told|said|had)|\\p{L}{2,4}-\\d{1,6} (?:put|gave|told|said|had)|we (?:misread|mixed up|mistyped|miscounted)|(?:that|this|it) (?:was|is) wrong|nid \\p{L}{3,10}|(?:it|this|the page) gave|(?:we|our|the|it|which|that|yesterday's|last week's|this) (?:\\S{1,12} ){0,6}?(?:said|stated|wrote|gave|named|told|reported|claimed|described|listed|showed|published|called|appealed|mentioned|posted|advised|announced)|(?:message|post|alert|update|newsletter|email|appeal|article|bulletin) (?:of|on|from|sent|dated|about|for|said|in which|saying|published) |yesterday's \\p{L}{4,12}|appeal (?:for|about)|(?:date|time|place|venue|name|address|number|phone number|link|road|age|figure|figures|photo|picture|description|street|day) (?:in|of|for|we|was|that|given)",
);
/** What is true, or why the message no longer holds. */
const RIGHT = phrase(
  "(?:it|they|the \\p{L}{3,14}(?: \\p{L}{3,14})?) (?:is|are|was|were|opens?|shuts?|closes?|starts?|ends?|runs?|will (?:be|open|shut|close|start))|not \\d{1,6}|(?:he|she|they|there|it)\'(?:s|re)|does not|do not|nobody|no \\S{3,12} (?:was|were|is)|only|it's (?:not|in|on|at|the|a)|because|in fact|correct (?:\\p{L}{3,12} )(?:is|was|are|should)|the (?:correct|right|true|actual|proper)|should (?:have (?:said|read|been)|read|say|be)|is actually|was actually|actually|not \\S{1,20},? but|but (?:it|the|he|she|they|this|was|is)|instead|has (?:now )?been (?:found|traced|located)|have (?:now )?been (?:found|traced|located)|it (?:was|is) (?:not|in|on|at|the|a)|was not|were not|did not|had not|is not|are not|no longer|rather than|the fact(?:s)? (?:is|are)|we now know|turned out|meant|since|will (?:now )?be (?:on|at|in)|is (?:on|at|in) ",
);
const ERROR = phrase(
  "wrong|error|errors|mistakes?|incorrect(?:ly)?|inaccurate|misleading|misled|got (?:it|this|that) wrong|untrue|false|should not have|shouldn't have|confus(?:ion|ed)",
);
const SORRY = phrase('sorry|apolog(?:y|ies|ise|ised|ise for|ize|ized)|regret');
const HALF_SORRY = phrase(
  'sorry (?:if|that (?:some|you|people) (?:felt|were offended|misunderstood|misread|took))|any confusion|if (?:anyone|anybody|you) (?:was|were|felt)|(?:some|many) of you (?:misread|misunderstood|took)|you (?:misread|misunderstood)',
);

const putsRight = (doc: Document) =>
  doc.input.declaration.messageType === 'correction' || Boolean(doc.input.declaration.corrects);

/** The message put right, told by its number or its day. */
const WHICH =
  /\b[A-Z]{1,5}-\d{1,6}(?:-\d{1,6})?\b|\bMSG[- ]?\d|\b(?:message|alert|text|update|post|bulletin|e-?mail|appeal)s?\s(?:(?:of|dated|sent on|from|no\.?|number|ref(?:erence)?:?)\s(?:\w+\s)?)?(?:\d|MSG|[A-Z]{1,5}-)/i;
/** Those who had the first message are left with it. */
const NOT_TO_ALL = phrase(
  "(?:on|only on|just on) (?:our|the) (?:website|site|page|facebook|app) (?:only|alone)|only (?:on|to) (?:our|the|those|some|a few|new)|(?:isn't|is not|not|won't|will not|aren't|are not) (?:be |being )?(?:chased|resent|re-sent|re-?issued|sent (?:again|out|to (?:all|everyone)))|(?:new|today's) (?:subscribers|readers) only",
);

/** What a correction lacks: which message, what was wrong, what is right, an apology for an error of ours. */
function lacking(doc: Document): boolean {
  const { text } = doc;
  if (!doc.input.declaration.corrects && !WHICH.test(text)) return true;
  if (!says(text, WHAT) || !says(text, RIGHT)) return true;
  if (says(text, NOT_TO_ALL)) return true;
  return says(text, HALF_SORRY) || (says(text, ERROR) && !says(text, SORRY));
}

export const correction = rule({
  id: 'MIS-CORRECT',
  severity: 'legal',
  basis:
    'College of Policing APP, managing information disorder; UK GDPR Article 5(1)(d) (accuracy)',
  advice:
    'A correction names the message, says what was wrong, what is right and why, says sorry, and goes to all who had the first: “On 9 May we said the theft was in Larch Way. It was in Quince Road. We misread our log and are sorry.”',
  find: (doc) => {
    if (putsRight(doc)) return lacking(doc) ? opening(doc) : [];
    if (WHICH.test(doc.text) && !lacking(doc)) return [];
    return matching(
      doc,
      TAKES_BACK,
      (c) =>
        !/\b(?:scam|fake|if you|bank|hmrc|correctional|report it|delete (?:it|the) (?:text|email))\b/i.test(
          c.sentence.text,
        ),
    );
  },
});
