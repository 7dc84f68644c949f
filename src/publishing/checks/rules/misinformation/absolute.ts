import { matching } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase } from '../../text/phrase';

const ABSOLUTE = phrase(
  "absolutely (?:no|nothing|safe|certain|nobody|none|zero|sure|everyone)|(?:there is |there's |there was |pose[sd]? |is |at |with )?(?:no|zero|not any|never any) (?:\\p{L}{4,9} )?(?:risk|danger|threat)(?: whatsoever| at all)? (?:to|of|for|from|in|here|now|any more)(?: the)?(?: wider)?(?: public| anyone| anybody| residents| you| people| children)?|(?:there is|there's|there was) (?:no|zero) (?:risk|danger|threat)|" +
    '(?:completely|totally|perfectly|entirely|100 ?%|100 per ?cent|fully|utterly) (?:safe|secure|certain|sure|eliminated|eradicated|accurate|crime[- ]free|protected|confident)|guarantee(?:s|d)?(?: that| you| your)?|(?:the )?safest (?:\\p{L}{3,12} ){0,2}(?:in|of|place|town|area|borough|ward|ever)|' +
    "(?:will|can|could|would) never (?:happen|be|come|strike|return|occur)|never happens?|(?:never|cannot|can't|will not|won't) happen (?:here|again)|impossible (?:for|to)|(?:cannot|can't) possibly|nothing (?:to (?:fear|worry about|be afraid of)|can go wrong)|(?:nobody|no one|no-one|none of you) (?:is|are|will be|needs? to|should|has anything)(?: be)?(?: \\p{L}{2,10})? (?:at risk|in danger|harmed|hurt|afraid|worried|worry|fear|affected)|" +
    "(?:every|all) (?:single )?(?:one of (?:you|them)|burglars?|crimes?|offenders?|criminals?|thefts?|cases?) (?:will be|is|are|was|were|has been|have been) (?:solved|caught|stopped|prevented|gone|arrested)|every single (?:crime|burglary|offender|burglar|thief|case|home|resident|street)|everyone (?:knows(?! about)|agrees|is safe|feels safe)|everybody (?:knows|agrees|is safe)|(?:completely |totally )?(?:eradicated|wiped out|eliminated|stamped out)|crime[- ]free|without (?:any |a shadow of a )?doubt|no doubt whatsoever|beyond (?:any|all) doubt|foolproof|(?:nobody|no one|nothing) can ever|(?:could|can)(?: not|not|n't) be (?:in )?safer|(?:is|are|now) a thing of the past|burglar-?proof|(?:can|could)n't be safer|could not be safer|(?:always|forever) safe|once and for all|definitely (?:safe|not|no|won't|will not)",
);
/** Promises and claims about all of a kind. */
const SWEEPING = phrase(
  "(?:one |a )?(?:hundred|100) ?(?:per ?cent|percent|%) (?:\\S{1,12} )?(?:safe|secure|sure|certain|that|proof|guaranteed|effective|true|accurate|gone|caught|success(?:ful)?)|(?:100 ?% )?(?:burglar|thief|scam|crime|vandal|fool|idiot|bomb|theft)[- ]?proof|(?:i|we) (?:can |do |hereby |solemnly )?promise(?: you)?|you have (?:my|our) word|(?:can't|cannot|can not|can never|could never|will never|won't ever|never) be (?:burgled|broken(?: into)?|beaten|hacked|stolen|picked|robbed|scammed|conned|wrong|caught out|bettered|attacked)|(?:nobody|no one|nothing|no thie(?:f|ves)|no burglars?|no crook) can (?:possibly |ever )?(?:get|beat|break|steal|touch|harm|go)|hollol ddiogel|impossible|unbeatable|infallible|no (?:ifs|question|exceptions?|two ways|chance|way) ?(?:,? ?(?:no )?buts|whatsoever|about it|of (?:it|him|them|her))?|not a single (?:soul|person|one|complaint|crime|resident|incident|burglary|case)|not one (?:of you|person|soul|complaint|single)|(?:everyone|everybody|every resident|all residents|every single one|the whole (?:town|village|ward|estate|community)|all of (?:you|us)) (?:(?:in|on|at|from|round) (?:\\S{1,14} ){1,3}?)?(?:backs?|agrees?|loves?|wants?|supports?|feels?|thinks?|believes?|approves?|trusts?|hates?|is (?:behind|delighted|happy|thrilled|safe|in favour))|nobody (?:(?:in|on|at|from|round) (?:\\S{1,14} ){1,3}?)?(?:objects?|disagrees?|complain(?:s|ed)|minds|will ever|ever|need(?:s)? (?:ever )?(?:to )?(?:worry|fear|lock))|(?:nothing|no harm|no one|nobody) (?:\\S{1,10} ){0,3}?(?:ever will|ever has|can ever|will ever|could ever)|(?:he|she|they|it) (?:will never|won't ever|will not (?:ever )?|won't) (?:come|be) back|never (?:ever )?again|(?:the )?best (?:locks?|alarms?|town|force|team|scheme|police|ward|area|protection|security) (?:\\S{1,12} ){0,3}?(?:ever|in the)(?: made)?|(?:the )?(?:safest|most secure|lowest[- ]crime) (?:\\S{1,12} ){0,3}|(?:all|every) (?:our |the |your )?(?:streets?|homes?|children|cars|bikes|parks?) (?:are|is) (?:now )?(?:completely |totally )?safe|zero (?:crime|risk|chance|danger)|always (?:works|safe|catch)|never fails?|(?:stops?|prevents?|catch(?:es)?|solves?) (?:all|every) (?:burglars?|thie(?:f|ves)|crimes?|scams?|thefts?|attacks?)|you (?:have|need) nothing to (?:fear|worry)",
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
    [ABSOLUTE, SWEEPING].flatMap((pattern) =>
      matching(doc, pattern, (c, quote, at) => {
        const s = c.sentence.text;
        if (/proof|unbeatable|infallible|impossible|guarantee/i.test(quote) && negated(s, at, 30))
          return false;
        return !CALIBRATED.test(
          `${s.slice(Math.max(0, at - 70), at)} ${s.slice(at + quote.length, at + quote.length + 60)}`,
        );
      }),
    ),
});
