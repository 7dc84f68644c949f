import type { Document } from '../../document';
import { matching } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const OPEN = phrase(
  'inquest (?:has been |was |is |will be |into \\S{1,15} death (?:has been |was |is |will be )?)?(?:opened|open|adjourned|under way|ongoing|to be held|held (?:in|on|next|later)|due|listed|scheduled|set|continues|begins|starts|resumes)|pre-inquest|opened (?:and adjourned )?(?:an|the) inquest|coroner (?:has )?opened',
);
const CONCLUDED = phrase(
  'inquest (?:has |was |is )?(?:now )?(?:concluded|closed|ended|over)|coroner (?:concluded|recorded|ruled|found|returned)|conclusion of (?:accident|suicide|misadventure|natural|unlawful|open)|recorded a (?:conclusion|verdict)|returned a',
);
const CAUSE = phrase(
  '(?:died|dies|killed|death|dead|drowned|lost (?:his|her|their) li(?:fe|ves)|collapsed|fell) (?:\\S{1,14} ){0,5}?(?:from|of|because|due to|as a result|after|when|by|through|owing to|thanks to)|(?:cause|reason) (?:of|for) (?:\\S{1,8} )?(?:death|the (?:death|crash|collision|fall|fire))(?! (?:has|is|was|will|remains|have) (?:not|yet|un|to be|be|being))|(?:caused|contributed to|led to|resulted in|cost|to blame for|responsible for|brought about) (?:\\S{1,8} )?(?:death|li(?:fe|ves)|the (?:death|crash|collision|fire|tragedy))|' +
    "(?:took|taken|taking|ended|ending) (?:his|her|their) own li(?:fe|ves)|suicide|killed (?:himself|herself|themselves)|(?:tragic |terrible |freak |awful |was an? |simple )accident|accidental|misadventure|overdose[d]?|natural causes|unlawful(?:ly)? kill(?:ed|ing)|murder(?:ed)?|manslaughter|neglect(?:ed)?|negligen(?:ce|t)|(?:to|is|are|was|were) blame|at fault|(?:his|her|their|own|driver's|council's|hospital's) (?:own )?fault|(?:could|should|would) (?:\\p{L}{2,8} )?(?:have|never have|not have) (?:been )?(?:prevented|avoided|saved|known|stopped|happened|died|acted|been)|would (?:still )?(?:be (?:here|alive|with us)|have (?:lived|survived))|fail(?:ed|ure|ures|ings?)|mistakes? (?:by|of|made)|let (?:him|her|them) down|was (?:drunk|drinking|speeding|high)|been drinking|(?:too|very) fast|speeding|faulty|defective|unsafe|wasn't wearing|not wearing|lost control|nobody else (?:was )?(?:involved|to blame)|no one else (?:was )?(?:involved|to blame)",
);
const UNKNOWN = phrase(
  "not yet|yet to|unknown|(?:for|to) the coroner|coroner (?:will|is|has been|was)|establish|determine|awaiting|await|to be confirmed|will (?:decide|consider|look|hear|examine)|unexplained|not (?:being )?treat(?:ed|ing)|cannot (?:say|comment|speculate)|do not (?:know|speculate)|please do not|don't speculate|remains under|is investigating|if you|helpline|appeal|following a collision",
);

const inquestOpen = ({ input: { declaration: d }, text }: Document) =>
  d.inquestOpen === true || (d.inquestOpen !== false && says(text, OPEN) && !says(text, CONCLUDED));

export const inquest = rule({
  id: 'CON-INQ',
  severity: 'legal',
  basis: 'Contempt of Court Act 1981 (an open inquest is active proceedings); coroners’ practice',
  advice:
    'How somebody died, and whether anybody is to blame, is for the coroner while the inquest is open. Write “The coroner has been informed” and, if true, “we are not treating it as suspicious”.',
  when: inquestOpen,
  find: (doc) => matching(doc, CAUSE, (c) => !says(c.sentence.text, UNKNOWN)),
});
