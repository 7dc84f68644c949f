import { matching, type Context } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const STATUS = phrase(
  'asylum(?:[- ]seek(?:er|ers|ing))?|refugees?|(?:illegal |economic |undocumented |irregular )?(?:im)?migrants?|immigration (?:status|papers|offender|history|detention|centre|application)|immigration|without leave|illegals?|illegal (?:entrant|immigrant|worker)s?|here illegally|(?:in|into|entered) (?:the|this) (?:uk|country|britain) (?:illegally|unlawfully|on|by|without|via|in)|visas?(?! (?:card|debit|credit))|small boats?|dinghy|dinghies|channel (?:crossing|migrant)s?|crossed the channel|' +
    'deport(?:ed|ation)?|removed from the (?:uk|country)|overstay(?:er|ers|ed|ing)?|indefinite leave|leave to remain|right to (?:remain|work|be here)|no papers|without papers|undocumented|(?:came|come|arrived) (?:here|over|in the (?:uk|country)) (?:on|by|in|from|illegally|last|this|recently)|migrant hotel|home office (?:hotel|accommodation|housing)|settled status|border force',
);
const SUSPECT = phrase(
  'arrest|arrests|arrested|charged|suspects?|suspected|suspicion|custody|detained|nicked|accused|wanted|offenders?|culprits?|responsible|bailed|convicted|jailed|defendants?|burglars?|thie(?:f|ves)|attackers?|rapists?|robbers?|the man|the men|the woman|the \\d\\d-year-old|both men|perpetrators?|bail|trial',
);
const CARRIED =
  /^(?:He|She|They|Both|All|The (?:man|men|woman|pair|suspect|two|three|group|\d\d-year-old))\b/;
const HOST =
  /\b(?:housing|accommodating|houses|accommodates|used (?:by|for|to house)|home to|staying at|residents of|living (?:at|in)|supporting|support for|drop-in for|engag\w+ with|talk\w* to|met|welcome\w*|visit\w*)\s(?:\S{1,15}\s){0,3}$/i;
const HARMED =
  /^\s(?:\S{1,12}\s){0,3}(?:was|were|had been|has been|have been|being)\s(?:\S{1,12}\s)?(?:attacked|abused|targeted|assaulted|threatened|robbed|intimidated|harassed|injured|spat)/i;
const AGAINST =
  /\b(?:against|towards|targeting|abus\w+|attack\w* on|attacking|threaten\w*|robb\w+|assault\w* on|hate crime \w+|aimed at|exploit\w+|smuggl\w+|victim\w*|(?:assault|harass|abus|follow|stabb?|punch|kick)ing)\s(?:\S{1,12}\s){0,3}$/i;
const HOME_OFFICE =
  /\b(?:matter|question|questions|for)\s(?:\S{1,10}\s){0,2}(?:the\s)?home office|we do not (?:comment|release|discuss)/i;

const tiedToSuspect = ({ sentence, previous }: Context) =>
  says(sentence.text, SUSPECT) ||
  (CARRIED.test(sentence.text) && says(previous?.text ?? '', SUSPECT));

export const immigrationStatus = rule({
  id: 'SUS-IMMIG',
  severity: 'block',
  basis:
    'NPCC interim guidance on releasing ethnicity and nationality, 13 August 2025: immigration status is for the Home Office',
  advice:
    'Say nothing of a suspect’s immigration status, visa or asylum claim, nor deny it: that is for the Home Office. Write only age, sex and area.',
  find: (doc) =>
    matching(doc, STATUS, (c, _quote, at) => {
      const s = c.sentence.text;
      const before = s.slice(0, at);
      const after = s.slice(at + _quote.length);
      return (
        tiedToSuspect(c) &&
        !HOST.test(before) &&
        !AGAINST.test(before) &&
        !HARMED.test(after) &&
        !HOME_OFFICE.test(s)
      );
    }),
});
