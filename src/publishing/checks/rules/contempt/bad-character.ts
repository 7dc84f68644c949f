import { matching } from '../../places';
import { rule } from '../../rule';
import { speaksOfAccused } from '../../text/accused';
import { phrase, says } from '../../text/phrase';
import { PAST_TOLD } from './past-told';

const PAST = phrase(
  '(?:previous|prior|earlier|past|string of|several|many|numerous|multiple|\\d{1,3}|\\p{L}{3,9}teen|a dozen|dozens of|long list of) (?:\\p{L}{3,15} )?(?:convictions?|offences for which|jail terms|prison sentences|cautions)|convictions? (?:for|going back|dating)|criminal (?:record|history|past)|record (?:for|of) (?:violence|burglary|theft|dishonesty|drugs|offending|assault|robbery|similar)|(?:long|lengthy|extensive) (?:criminal |police )?record|rap sheet|' +
    '(?:well |already |very |all too |best |not un)?known to (?:us|police|the police|officers|our officers|local officers|the team|the courts?|law enforcement|our team|local police|probation|every officer)|(?:well|too) known locally|' +
    "(?:got|has|have|had|with|previous|plenty of|he's got|she's got|they've got) (?:previous|form)(?! (?:for (?:you|residents)|on (?:our|the) (?:site|website)|to))|form for|form as long|" +
    '(?:out |was |is |were |while |still )on licen[cs]e|recalled? to (?:prison|jail|custody)|breach(?:ed|ing)? (?:his|her|their|the terms of (?:his|her|their)) (?:licence|order|bail|suspended sentence|CBO|injunction|ASBO|SHPO)|' +
    "sex(?:ual)? offenders?'?s? (?:register|list)|registered sex offenders?|sex offender|(?:on|signs|sign|signing) the register|" +
    '(?:repeat|prolific|serial|persistent|career|habitual|hardened|seasoned) (?:\\p{L}{3,12} )?(?:offenders?|criminals?|burglars?|thie(?:f|ves)|shoplifters?|robbers?|dealers?|fraudsters?|nuisances?|car thie(?:f|ves))|' +
    '(?:just|recently|newly|only|fresh|out|released|come|came|got|weeks?|days?|months?|straight)(?: \\p{L}{2,10}){0,3} (?:out of|from) (?:prison|jail|nick|custody)|(?:served|did|done|doing|serving) (?:a |his |her |their )?(?:time|prison|a sentence|sentence|a stretch|bird|years|\\p{L}{3,8} years|\\d{1,2} (?:months|years))|been inside|ex-?con|ex-?offenders?|spent time inside|' +
    '(?:on|from) (?:day release|parole|early release|home leave)|(?:his|her|their|\\p{L}{3,12}.s) (?:police |criminal )?record (?:runs?|goes|stretches|is|fills|speaks)|surprised (?:to (?:hear|learn|see)|by) (?:who|the (?:name|surname|family))|in and out of (?:court|prison|jail|trouble|custody|the cells|borstal)|(?:second|third|fourth|fifth|sixth|seventh|tenth|umpteenth|latest|\\d{1,2}(?:nd|rd|th)) (?:arrest|spell|stretch|offence|conviction|time (?:he|she|they|we|that))|(?:know|knows|knew|met|meet) (?:this|that|the|his|her|their|him|her|them)(?: (?:man|woman|family|pair|lad|brothers|gang|gentleman|lady|name|face|couple|duo|one|two))? (?:only too|all too|very|well|of old|from before|before|inside out|rather)|(?:wearing|on|had|fitted with|under) (?:a|an|his|her) (?:electronic |ankle |police |GPS )?tag|(?:let|just|only|been|was|were) (?:\\p{L}{3,10} )?(?:let )?out (?:of|on) (?:prison|jail|the nick|parole|early release|day release)|(?:remember|recall) (?:him|her|them|this (?:man|woman|pair)|(?:last|the) (?:\\S{1,15} ){1,4}(?:break-ins|burglaries|thefts|robberies|attacks|case|trial))|(?:usual|same old) (?:faces?|names?|family)|back (?:inside|behind bars|in (?:our|the) custody|in our cells|in custody|in the cells)|history of (?:violence|violent|offending|burglary|theft|drug|domestic|abuse|crime|similar|stalking|harassment|dishonesty|assault)|previously (?:been )?(?:convicted|jailed|imprisoned|arrested|charged|cautioned|banned|served|sentenced|locked up|inside|offended|warned)|' +
    "(?:not|isn't|hardly|wasn't) (?:the|his|her|their) first (?:time|offence|arrest|brush)|first time (?:he|she|they|we) (?:has|have|had)? ?(?:been )?(?:arrested|locked|nicked|in trouble)|no stranger to|frequent (?:flyers?|customers?|visitors?|guests?)|most (?:frequent|regular|loyal) (?:customers?|visitors?|guests?)|HMP|(?:walked|came|got|stepped) out of (?:prison|jail)|freed from|string of (?:offences|arrests|crimes|thefts)|appeared (?:in|before) (?:the |this )?(?:court|magistrates|courts?|bench) (?:many|several|a dozen|countless|\\p{L}{3,9}|\\d{1,3}) times|old friends? of (?:ours|the)|usual suspects?|familiar face|regulars? (?:of ours|in our cells|customers?)|old customers?|one of our regulars|again and again|" +
    'already (?:on bail|serving|banned|subject to|convicted|wanted|disqualified|on a suspended|tagged|on tag)|on bail for (?:another|other|a different|similar|a separate|burglary|robbery)|(?:while|was|is|were) (?:already )?(?:on|under) (?:a )?(?:suspended sentence|tag|curfew|probation)|suspended sentence|(?:criminal behaviour order|CBO|ASBO|banning order|sexual harm prevention order) (?:from|since|imposed|already)|banned from (?:every|all|the|our|driving)|up to (?:his|her|their) old tricks|at it again|reoffend(?:ed|ing)?|leopard|no angel|(?:was |been |were )?(?:given|handed|received|got) an? (?:community order|suspended sentence|caution|conditional discharge|jail term|prison sentence)|subject to an? (?:\\p{L}{3,12} ){0,3}(?:order|injunction|ban)|many times before|arrested (?:\\p{L}{3,9}|\\d{1,3}) times|(?:long|well) overdue|of bad character|(?:string|list|wealth|host|history|plenty|bit|load|raft) of (?:previous|form|convictions|cautions|antecedents)|(?:more|umpteen|countless|plenty of|old|earlier|spent|similar) convictions(?! (?:rate|figures))|(?:been|was|were|gone|going|spent \\p{L}{2,8}) (?:inside|to prison|to jail|in prison|in jail)|(?:been|was|were|got|getting) (?:done|jailed|locked up|sent down|put away|convicted|sentenced|nicked|cautioned|banned|arrested|lifted) (?:\\S{1,10} ){0,5}?(?:before|twice|once|already|times|previously|last (?:year|month|spring|summer|autumn|winter))|(?:only|just|barely|hardly) (?:been )?(?:out (?:a|for|of|since|\\p{L}{3,6} (?:weeks|days|months))|got out|released from|freed|walked free)|first rodeo|(?:did|done|served|doing) (?:\\p{L}{3,10}|\\d{1,3}) (?:months|years|stretch|weeks)|(?:\\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\p{L}{4,9}teenth|twentieth|umpteenth|hundredth) (?:stay|arrest|appearance|spell|stretch|conviction|offence)|(?:kept|keep|keeps|save|saves|saved|have|has) (?:him|her|them) (?:a|his|her|their) (?:\\p{L}{3,8} )?(?:chair|bed|cell|mug|room|seat|key|space)|(?:his|her|their) (?:usual|regular|old|favourite) (?:cell|room|tricks|game|haunts?|bed)|hasn.t learn(?:ed|t)|(?:never|he.d|she.d|they.d|didn.t|doesn.t) learn|hanes (?:hir )?o|collfarn|(?:o.r|yn y|o) carchar|adnabyddus i|gang member|known (?:\\p{L}{3,10} )?(?:burglar|thief|dealer|offender|criminal|troublemaker|nuisance|gang)s?',
);
const NOT_A_PERSON = phrase(
  '(?:area|spot|hotspot|road|place|problem|location|issue|scam|tactic|address|junction|alley|park|car park|car|van|vehicle|premises|pub|bar|club|licensing|alcohol|application|council|estate|building|site) (?:that is |which is |is |are |was |already |long )?(?:\\p{L}{2,8} )?(?:known|on licen)',
);
const UNLINKED =
  /\b(?:none of which|not linked|no link|unconnected|unrelated|has not been linked)\b/i;
const FORCE = phrase('pc|pcso|sergeant|sgt|inspector|on the beat|joins|rejoins');
const TALLY = phrase(
  'we (?:have )?secured|last year|this year|in total|across the (?:force|borough|county|area)|statistics|figures|average|rehabilitat|scheme|support(?:s|ing)? (?:people|those)|charity',
);

export const badCharacter = rule({
  id: 'CON-BADCHAR',
  severity: 'block',
  basis:
    'Contempt of Court Act 1981, sections 1 and 2; bad character, Criminal Justice Act 2003 Part 11',
  advice:
    'While the case is live, say nothing of earlier convictions, prison, licence or orders, nor that somebody is “known to us”. Delete it; the court decides what a jury may hear.',
  when: ({ stance }) => stance.active && !stance.guiltFound,
  find: (doc) =>
    [PAST, PAST_TOLD].flatMap((pattern) =>
      matching(doc, pattern, (c, quote, at) => {
        const s = c.sentence.text;
        const before = s.slice(0, at);
        if (
          /\b(?:no|without|any|not have|never had|has no|had no)\s+(?:\w+\s)?$/i.test(before) &&
          !/^(?:not|isn't|hardly|no stranger)/i.test(quote)
        )
          return false;
        if (
          /^form/i.test(quote) &&
          /\b(?:the|a|an|this|our|online|application|entry|booking|consent)\s$/i.test(before)
        )
          return false;
        if (says(s, NOT_A_PERSON) || UNLINKED.test(s)) return false;
        if (/familiar face/i.test(quote) && says(`${s} ${c.next?.text ?? ''}`, FORCE)) return false;
        if (
          says(s, TALLY) &&
          !/\b(?:he|she|his|her|their|they|arrested|suspect|the man|the woman)\b/i.test(s)
        )
          return false;
        return (
          speaksOfAccused(s) ||
          speaksOfAccused(c.next?.text ?? '') ||
          /\b(?:dyn|menyw|gwr)\b/i.test(s) ||
          c.people.length > 0 ||
          speaksOfAccused(c.previous?.text ?? '') ||
          /offender|criminal|burglar|thie(?:f|ves)|dealer|family|brothers/i.test(quote)
        );
      }),
    ),
});
