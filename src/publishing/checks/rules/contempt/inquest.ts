import type { Document } from '../../document';
import { matching } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const OPEN = phrase(
  'inquest (?:has been |was |is |will be |into \\S{1,15} death (?:has been |was |is |will be )?)?(?:opened|open|adjourned|under way|ongoing|to be held|held (?:in|on|next|later)|due|listed|scheduled|set|continues|begins|starts|resumes)|pre-inquest|opened (?:and adjourned )?(?:an|the) inquest|coroner (?:has )?opened',
);
const CONCLUDED = phrase(
  'inquest (?:has |was |is )?(?:now )?(?:concluded|closed|ended|over)|coroner (?:concluded|recorded|ruled|found|returned)|conclusion of (?:accident|suicide|misadventure|natural|unlawful|open)|recorded a (?:conclusion|verdict)|returned a',
);
const CAUSE = phrase(
  '(?:died|dies|killed|dead|drowned|lost (?:his|her|their) li(?:fe|ves)|collapsed|fell) (?:\\S{1,14} ){0,5}?(?:from|of|because|due to|as a result|after|when|by|through|owing to|thanks to)|death (?:\\S{1,14} ){0,4}?(?:from|because|due to|as a result|caused by|through|owing to|thanks to)|(?:cause|reason) (?:of|for) (?:\\S{1,8} )?(?:death|the (?:death|crash|collision|fall|fire))(?! (?:has|is|was|will|remains|have) (?:not|yet|un|to be|be|being))|(?:caused|contributed to|led to|resulted in|cost|to blame for|responsible for|brought about) (?:\\S{1,8} )?(?:death|li(?:fe|ves)|the (?:death|crash|collision|fire|tragedy))|' +
    "(?:took|taken|taking|ended|ending) (?:his|her|their) own li(?:fe|ves)|suicide|killed (?:himself|herself|themselves)|(?:tragic |terrible |freak |awful |was an? |simple )accident|accidental|misadventure|overdose[d]?|natural causes|unlawful(?:ly)? kill(?:ed|ing)|murder(?:ed)?|manslaughter|neglect(?:ed)?|negligen(?:ce|t)|(?:to|is|are|was|were) blame|at fault|(?:his|her|their|own|driver's|council's|hospital's) (?:own )?fault|(?:could|should|would) (?:\\p{L}{2,8} )?(?:have|never have|not have) (?:been )?(?:prevented|avoided|saved|known|stopped|happened|died|acted|been)|would (?:still )?(?:be (?:here|alive|with us)|have (?:lived|survived))|fail(?:ed|ure|ures|ings?)|mistakes? (?:by|of|made)|let (?:him|her|them) down|was (?:drunk|drinking|speeding|high)|been drinking|(?:too|very) fast|speeding|faulty|defective|unsafe|wasn't wearing|not wearing|lost control|nobody else (?:was )?(?:involved|to blame)|no one else (?:was )?(?:involved|to blame)",
);
/** Views that leave the coroner nothing to find: what killed them, what would have saved them, what will be found. */
const SETTLED = phrase(
  "(?:what|why|how|which) (?:\\S{1,12} ){0,3}?(?:killed|finished|did for|ended|took) (?:him|her|them|off|the \\p{L}{3,12})|(?:that's|that is|which is|is) why (?:he|she|they|the \\p{L}{3,12}) (?:died|drowned|fell|crashed|isn't|is no longer)|(?:would|might|could|'d|should) (?:still |all |well )?(?:be|have been) (?:here|alive|with us|saved|spared)|(?:had|if) (?:the|they|somebody|someone|anyone|only|it|he|she|that) (?:\\S{1,14} ){1,10}?(?:would|wouldn't|might|could|'d)|" +
    "(?:he|she|they|we|it)'d (?:still )?(?:be|have been) (?:here|alive|with us)|(?:had|stood|never had|stood not) (?:no|a|much|any|the slightest) chance|(?:coroner|jury|inquest|hearing)(?: \\S{1,14}){0,2}? (?:expected|likely|bound|sure|certain|should|ought|must|has|have) to (?:record|find|say|conclude|return|rule|blame)|(?:coroner|inquest) (?:will|should|must|is going to|is sure to|is bound to) (?:surely |no doubt |simply |only |just )?(?:find|record|conclude|say|agree|confirm|return|rule|blame|clear)|(?:only|just|merely|purely) a formality|" +
    "(?:post[- ]?mortem|autopsy|pathologist|toxicology|tests|examination|paramedics?|doctors?|medics?)(?: \\S{1,14}){0,3}? (?:showed|shows|found|finds|revealed|reveals|confirmed|confirms|told us|says|said|proved|established|suggests?)|(?:no doubt|our view|in our view|we believe|we think|we all know|everyone knows|it is clear|it was clear|clearly|plainly|obviously|as far as (?:I|we)'(?:m|re) concerned|make no mistake)(?: \\S{1,14}){0,12}? (?:was|were|had|did|caused|fell|slipped|jumped|because|drink|drunk|drugs|speed|accident|killed)|" +
    '(?:it was|was) (?:his|her|their) (?:heart|liver|lungs|own doing|drinking|asthma|epilepsy|diabetes)|heart attack|stroke|carbon monoxide|(?:the )?(?:lorry|van|car|driver|boat|bus|train|skipper|truck|motorbike|rider|cyclist) (?:\\S{1,12} ){0,3}?(?:jumped|ran|shot) (?:the|a) (?:red|lights?)|(?:was|were) (?:doing|going) (?:\\S{1,8} ){0,2}?(?:\\d{2,3}|\\p{L}{3,7}ty)(?: miles| mph)?|overload(?:ed|ing)|over the limit|bald tyres|asleep at the wheel|on (?:his|her) phone|(?:slipped|tripped|stumbled|jumped|hanged|hung)|caused by|because of the (?:cuts|council|road|speed|weather|drink)|never bothered|known better|never (?:been )?(?:serviced|fixed|mended|checked|gritted)|had been (?:left|ignored|warned)|blood on (?:his|her|their|its) hands',
);
const UNKNOWN = phrase(
  "not yet|yet to|unknown|(?:for|to) the coroner|coroner (?:will|is|has been|was)|establish|determine|awaiting|await|to be confirmed|will (?:decide|consider|look|hear|examine)|unexplained|not (?:being )?treat(?:ed|ing)|cannot (?:say|comment|speculate)|do not (?:know|speculate)|please do not|don't speculate|remains under|is investigating|if you|helpline|appeal|following a collision",
);

const OPEN_QUESTION = phrase(
  "whether|would be wrong|please (?:do not|don't)|not for us|is for the coroner|for the coroner to|cannot (?:say|comment|speculate)|can't (?:say|comment)|rumours?|awaiting|helpline|samaritans|if you",
);
/** "It would be wrong to say …", "we cannot say whether …": the words leave it open. */
const reserved = (sentence: string, at: number) =>
  negated(sentence, at, 40) || says(sentence, OPEN_QUESTION);

const inquestOpen = ({ input: { declaration: d }, text }: Document) =>
  d.inquestOpen === true || (d.inquestOpen !== false && says(text, OPEN) && !says(text, CONCLUDED));

export const inquest = rule({
  id: 'CON-INQ',
  severity: 'legal',
  basis: 'Contempt of Court Act 1981 (an open inquest is active proceedings); coroners’ practice',
  advice:
    'How somebody died, and whether anybody is to blame, is for the coroner while the inquest is open. Write “The coroner has been informed” and, if true, “we are not treating it as suspicious”.',
  when: inquestOpen,
  find: (doc) => [
    ...matching(doc, CAUSE, (c) => !says(c.sentence.text, UNKNOWN)),
    ...matching(doc, SETTLED, (c, _quote, at) => !reserved(c.sentence.text, at)),
  ],
});
