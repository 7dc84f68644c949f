import { matching } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const SOURCE = phrase(
  'informants?|informers?|undercover source|CHIS|covert human|(?:our|a|an|the|one of our|trusted|reliable|inside|secret|confidential) (?:\\p{L}{3,12} )?sources? (?:inside|within|in|close to|on|who|tells?|told|says?|said|has|have|from|among|at|deep)|inside (?:man|source|information)|(?:someone|somebody|a (?:man|woman|member|contact|friend)|one of (?:them|their own|the (?:gang|group|crew))) (?:inside|within|close to|in|of) the (?:gang|group|network|family|crew|organisation|house)(?: (?:has|have|is|who|tells?|told))|(?:our|a) (?:man|woman|officer|mole|eyes) (?:on the )?inside|mole|(?:talking|working|passing|feeding) (?:\\S{1,12} )?(?:to|for|with) (?:us|police) from (?:the )?inside|double agent',
);
const TACTIC = phrase(
  'plain[- ]?cloth(?:es|ed)|undercover|unmarked (?:police )?(?:car|cars|van|vans|vehicle|vehicles|bike|bikes)|covert(?:ly)?|surveillance|hidden cameras?|secret cameras?|(?:out of|not in) uniform|mufti|test[- ]purchas(?:e|es|ing)|decoys?|observation (?:post|point)s?|stak(?:e|ing|ed)[- ]?out|tracking device|trackers? (?:on|under|in|to)|(?:put|placed|fitted|hid|planted) (?:an? )?(?:bug|tracker|camera|microphone|listening device)|bugg(?:ed|ing)|listening device|tail(?:ing|ed) (?:him|her|them|the (?:car|van|suspect|man|dealers?))|(?:secretly|discreetly|quietly) (?:watch(?:ing|ed)?|film(?:ing|ed)?|follow(?:ing|ed)?|record(?:ing|ed)?|monitor(?:ing|ed)?|photograph(?:ing|ed)?)|posing as (?:customers?|buyers?|students?|shoppers?|dealers?|drinkers?|joggers?|a (?:customer|buyer|student|shopper|user|jogger))|dressed as (?:builders?|workmen|shoppers?|students?|joggers?|delivery|a )|blend(?:ing|ed)? in|watching (?:from|through) (?:a|an|the) (?:\\p{L}{3,10} )?(?:window|van|flat|house|building|roof|car)',
);
const WARNING = phrase(
  "scams?|scammers?|fake|bogus|fraud(?:sters?)?|impost(?:or|er)s?|pretend(?:ing|ed|s)?|pos(?:ing|ed) as (?:police|officers?|an officer|plain)|claim(?:ing|ed|s)? to be|impersonat\\p{L}{2,4}|warrant card|ask (?:for|to see)|if (?:you|an officer|someone)|you don't have to|you do not have to|history|museum|exhibition|film|novel|recruit(?:ing|ment)?|career|find (?:a |your )?tracker|bike tracker|fit (?:a )?tracker|(?:gps|air) ?tags?|spiking|landlords?|voyeur\\p{L}{0,3}|legislation|act \\d{4}|hidden cameras? (?:was|were) found|domestic|abus\\p{L}{1,4}|stalk\\p{L}{1,4}|partner",
);

export const covert = rule({
  id: 'OPS-COVERT',
  severity: 'legal',
  basis:
    'Regulation of Investigatory Powers Act 2000, Part II; policy to neither confirm nor deny covert sources',
  advice:
    'Never tell how or where we watch, or that somebody inside talks to us: it can cost a life. Write “officers are patrolling the area” or “we acted on information”.',
  find: (doc) => [
    ...matching(
      doc,
      SOURCE,
      (c, _q, at) => !says(c.sentence.text, WARNING) && !negated(c.sentence.text, at, 30),
    ),
    ...(doc.input.declaration.operationComplete === true
      ? []
      : matching(
          doc,
          TACTIC,
          (c, _q, at) => !says(c.sentence.text, WARNING) && !negated(c.sentence.text, at, 30),
        )),
  ],
});
