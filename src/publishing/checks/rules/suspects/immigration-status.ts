import { matching } from '../../places';
import { rule } from '../../rule';
import { phrase } from '../../text/phrase';
import { ofOthers, ofSuspect } from './spoken-of';

const STATUS = phrase(
  'asylum(?:[- ]seek(?:er|ers|ing))?|refugees?|(?:illegal |economic |undocumented |irregular )?(?:im)?migrants?|immigration (?:status|papers|offender|history|detention|centre|application)|immigration|without leave|illegals?|illegal (?:entrant|immigrant|worker)s?|here illegally|(?:in|into|entered) (?:the|this) (?:uk|country|britain) (?:illegally|unlawfully|on|by|without|via|in)|visas?(?! (?:card|debit|credit))|small boats?|dinghy|dinghies|channel (?:crossing|migrant)s?|crossed the channel|' +
    'deport(?:ed|ation)?|removed from the (?:uk|country)|overstay(?:er|ers|ed|ing)?|indefinite leave|leave to remain|right to (?:remain|work|be here)|no papers|without papers|undocumented|(?:came|come|arrived) (?:here|over|in the (?:uk|country)) (?:on|by|in|from|illegally|last|this|recently)|migrant hotel|home office (?:hotel|accommodation|housing)|settled status|border force',
);
const HOME_OFFICE =
  /\b(?:matter|question|questions|for)\s(?:\S{1,10}\s){0,2}(?:the\s)?home office|we do not (?:comment|release|discuss)/i;

export const immigrationStatus = rule({
  id: 'SUS-IMMIG',
  severity: 'block',
  basis:
    'NPCC interim guidance on releasing ethnicity and nationality, 13 August 2025: immigration status is for the Home Office',
  advice:
    'Say nothing of a suspect’s immigration status, visa or asylum claim, nor deny it: that is for the Home Office. Write only age, sex and area.',
  find: (doc) =>
    matching(
      doc,
      STATUS,
      (c, quote, at) =>
        ofSuspect(c) &&
        !ofOthers(c.sentence.text, at, quote.length) &&
        !HOME_OFFICE.test(c.sentence.text),
    ),
});
