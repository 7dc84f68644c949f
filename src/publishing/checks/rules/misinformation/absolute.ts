import { matching } from '../../places';
import { rule } from '../../rule';
import { phrase } from '../../text/phrase';

const ABSOLUTE = phrase(
  "absolutely (?:no|nothing|safe|certain|nobody|none|zero|sure|everyone)|(?:there is |there's |there was |pose[sd]? |is |at |with )?(?:no|zero|not any|never any) (?:\\p{L}{4,9} )?(?:risk|danger|threat)(?: whatsoever| at all)? (?:to|of|for|from|in|here|now|any more)(?: the)?(?: wider)?(?: public| anyone| anybody| residents| you| people| children)?|(?:there is|there's|there was) (?:no|zero) (?:risk|danger|threat)|" +
    '(?:completely|totally|perfectly|entirely|100 ?%|100 per ?cent|fully|utterly) (?:safe|secure|certain|sure|eliminated|eradicated|accurate|crime[- ]free|protected|confident)|guarantee(?:s|d)?(?: that| you| your)?|(?:the )?safest (?:\\p{L}{3,12} ){0,2}(?:in|of|place|town|area|borough|ward|ever)|' +
    "(?:will|can|could|would) never (?:happen|be|come|strike|return|occur)|never happens?|(?:never|cannot|can't|will not|won't) happen (?:here|again)|impossible (?:for|to)|(?:cannot|can't) possibly|nothing (?:to (?:fear|worry about|be afraid of)|can go wrong)|(?:nobody|no one|no-one|none of you) (?:is|are|was|were|will be|needs? to|should|has anything)(?: be)?(?: \\p{L}{2,10})? (?:at risk|in danger|harmed|hurt|afraid|worried|worry|fear|affected)|" +
    "(?:every|all) (?:single )?(?:one of (?:you|them)|burglars?|crimes?|offenders?|criminals?|thefts?|cases?) (?:will be|is|are|was|were|has been|have been) (?:solved|caught|stopped|prevented|gone|arrested)|every single (?:\\p{L}{3,12})|everyone (?:knows|agrees|is safe|feels safe|who)|everybody (?:knows|agrees|is safe)|(?:completely |totally )?(?:eradicated|wiped out|eliminated|stamped out)|crime[- ]free|without (?:any |a shadow of a )?doubt|no doubt whatsoever|beyond (?:any|all) doubt|foolproof|(?:nobody|no one|nothing) can ever|(?:could|can)(?: not|not|n't) be (?:in )?safer|(?:is|are|now) a thing of the past|burglar-?proof|(?:can|could)n't be safer|could not be safer|(?:always|forever) safe|once and for all|definitely (?:safe|not|no|won't|will not)",
);
const CALIBRATED =
  /\b(?:believe|think|no evidence|no information|nothing to suggest|nothing to indicate|at this (?:time|stage)|currently|not aware|cannot (?:say|promise|guarantee|be sure)|can't (?:say|promise|guarantee|be sure)|does not mean|doesn't mean|not (?:a |be )?(?:guaranteed?)|no guarantee|nobody can|no one can|known|reduce|scam|scammers?|fraudsters?|beware|too good|if (?:someone|anyone|they)|promis(?:e|es|ing) you|anonymous\w*|may not|isn't|is not|aren't)\b/i;

export const absolute = rule({
  id: 'MIS-ABSOLUTE',
  severity: 'warn',
  basis: 'College of Policing APP, managing information disorder',
  advice:
    'Nobody can prove this, and trust goes if it turns out wrong. Say what you know and when: “We do not believe there is a wider risk at this time, and will tell you if that changes.”',
  find: (doc) =>
    matching(doc, ABSOLUTE, (c, quote, at) => {
      const s = c.sentence.text;
      return !CALIBRATED.test(
        `${s.slice(Math.max(0, at - 70), at)} ${s.slice(at + quote.length, at + quote.length + 60)}`,
      );
    }),
});
