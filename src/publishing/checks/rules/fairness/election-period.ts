import { matching } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const CANDIDATE = phrase(
  'candidates?|hustings|manifestos?|(?:standing|running|stand|run|bidding|seeking) (?:for|to be) (?:re-?)?(?:election|office|mayor|council|councillor|parliament|commissioner|elected|pcc)|re-?elect(?:ed|ion)?|on the campaign trail|campaign(?:ing)? (?:for|with|trail|launch)|would-be (?:mayor|mp|councillor|commissioner)|hopefuls?',
);
const HOLDER =
  '(?:mayor|deputy mayor|mp|member of parliament|councillors?|cllrs?|(?:police (?:and|&|,) (?:fire and )?crime |police )?commissioner|pcc|minister|home secretary|policing minister|prime minister|leader of the council|council leader|cabinet member|secretary of state|assembly member|ms|msp|ward members?|local politicians?)';
const ACT =
  '(?:announc\\p{L}{1,4}|welcom\\p{L}{1,4}|visit\\p{L}{0,3}|join\\p{L}{0,3}|pledg\\p{L}{1,3}|promis\\p{L}{1,3}|launch\\p{L}{0,3}|prais\\p{L}{1,3}|fund\\p{L}{0,3}|unveil\\p{L}{0,3}|open(?:s|ed)|met|meets?|meeting|back(?:s|ed|ing)|support\\p{L}{0,3}|deliver\\p{L}{0,3}|secur(?:ed|es|ing)|thank\\p{L}{0,3}|said|says|toured|speaks?|spoke|on patrol|out with|plans?|tour|pictured|photo|proud|commend\\p{L}{0,3}|invest\\p{L}{0,4}|delighted|pleased|credit)';
const HOLDS_OFFICE = phrase(HOLDER);
const OFFICE = phrase(`${HOLDER}(?: \\S{1,15}){0,8}? ${ACT}|${ACT}(?: \\S{1,15}){0,8}? ${HOLDER}`);
const POLICY = phrase(
  '(?:announc(?:e|es|ed|ing)|unveil(?:s|ed|ing)?|launch(?:es|ed|ing)?|introduc(?:e|es|ed|ing)|reveal(?:s|ed|ing)?|consult(?:ing|ation)? on|rolling out|roll out|publish(?:es|ed|ing)?) (?:\\S{1,12} ){0,4}?(?:new|major|extra|additional|more|bold|big|£|million|plan|strategy|policy|scheme|fund|funding|investment|initiative|budget|pilot)|new (?:policing |crime |policy|strategy|plan for|funding|five-year|investment|budget|precept)(?:\\p{L}{0,10})|(?:extra|additional|more|\\d{2,5} new) (?:police )?officers (?:will|for|are|on|thanks)|£ ?\\d[\\d.,]{0,9} ?(?:m|million|k|bn)?(?: \\S{1,10}){0,3} (?:funding|investment|boost|fund|scheme|for policing)',
);
const NEUTRAL = phrase(
  "broken into|burgled|vandalised|(?:taken|coming) (?:off|down)|removed|until after (?:the )?(?:poll|polling|election)|mayor's parlour|mayor of|polling (?:stations?|place)|poll(?:s)? (?:open|close)|register to vote|photo id|voter id|postal votes?|returning officer|count centre|security|safety advice|keep(?:ing)? (?:voting|candidates|everyone) safe|threats?|intimidation|harass(?:ed|ment)|electoral (?:fraud|commission)|pre-election period|road closures?|job candidates?|exam candidates?|interview candidates?|recruit(?:s|ment)|constabulary|cadets? of the|fitness test|apprentices?|(?:cannot|can't|won't|will not|do not|don't) (?:be )?(?:discuss(?:ing)?|comment(?:ing)?|tak(?:e|ing) sides|pos(?:e|ing)|post(?:ing)?|publish(?:ing)?|campaign(?:ing)?|shar(?:e|ing)|quot(?:e|ing)|feature|featuring)|hustings (?:on|at|in|is|will)|officers will (?:manage|direct|be at|attend|patrol)|chapel|church|parish|vestry|complain|code of conduct",
);

const inPeriod = ({ input }: Document) => {
  const period = input.declaration.electionPeriod;
  return period === true || (typeof period === 'string' && !/^(?:none|no|false|)$/i.test(period));
};

export const electionPeriod = rule({
  id: 'ELE-PERIOD',
  severity: 'legal',
  basis:
    'Force policy for the pre-election period, after the Local Government Act 1986, sections 2 and 4, and its publicity code',
  advice:
    'Before an election we do nothing that could help or harm a candidate: no office-holders, no promises, no new plans. Hold it until polls close, or write only operational facts.',
  when: inPeriod,
  find: (doc) =>
    [CANDIDATE, OFFICE, HOLDS_OFFICE, POLICY].flatMap((pattern) =>
      matching(doc, pattern, (c) => !says(c.sentence.text, NEUTRAL)),
    ),
});
