import { contexts, matching, place, textNear } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const CASE = phrase(
  'court|judge|magistrates?|trial|jury|witness(?:es)?|charged?|charges|accused|defendants?|he|she|they|hearing|case|sentenced?|convicted|pleaded|victims?|evidence|boy|girl|teenager|named?|arrest(?:ed)?',
);
const RESTRAINT = phrase(
  "(?:the |a |this )?(?:judge|court|magistrates?|bench|coroner|sheriff|law|lawyers|court order|reporters?|press|order|injunction|reporting restrictions?|restrictions?|gag(?:ging)? order|section (?:4|11|39|45|46)|anonymity order)(?:'s)? (?:\\S{1,12} ){0,6}?(?:asked|ordered|orders|said|says|told|wants?|wanted|requested|banned|bans|forbids?|forbade|prohibits?|prohibited|stops?|stopped|prevents?|prevented|directed|ruled|(?:was |were |been )?told|imposed|granted|in (?:place|force)|be withheld|means? we|won't let|not (?:to|be)|bars?|barred|protects?)|" +
    "(?:not (?:supposed|allowed|permitted|meant)|banned|barred|forbidden|prohibited|prevented|(?:ban|bar|order) (?:on|against) (?:naming|identifying|reporting|publishing)|gagged|stopped) (?:from |to )?(?:\\p{L}{2,12} )?(?:naming|name|saying|say|reporting|report|publish|publishing|telling|tell|identify|identifying|reveal|share)|(?:despite|in spite of|regardless of|notwithstanding|never mind|ignoring|whatever) (?:the |a |an |any |what the )?(?:\\p{L}{3,12} )?(?:order|restrictions?|ban|judge|court|injunction|ruling)|can't (?:legally |officially )?(?:name|report|say|tell)|cannot (?:legally |officially )?(?:name|report|say|tell)|gagged|muzzled|sworn to silence|our hands are tied",
);
/** A matter of a court, not of a surprise party. */
const COURTLY = phrase(
  "courts?|court's|judge|judge's|magistrates?|sheriff|coroner|trial|hearing|jury|legally|lawyers?|order|orders|injunction|reporting|restrictions?|charged|accused|defendant|case|convicted|sentenced",
);
const CIRCUMVENTS = phrase(
  "but|however|though|although|even so|anyway|still|nevertheless|yet|for (?:residents'|your) information|between (?:us|ourselves|you and me)|off the record|you didn't hear|ask (?:anyone|around|in|at|your|the)|hint|clue|clues|let's just say|all we(?:'ll| will| can) say|suffice (?:it )?to say|search|google|look (?:it |him |her |them )?up|you can guess|you(?:'ll| will| may| can)? (?:know|work out|find)|everyone knows|locals know|a quick look|starts with|rhymes|initials|(?:anyone|anybody|those|everyone|whoever)(?: who)?(?: \\S{1,14}){0,9}? (?:will|can|could|may|should) (?:\\p{L}{3,8} )?(?:know|guess|recogni[sz]e|work)|we are not|aren't|for the (?:\\S{1,10} ){0,2}only|not mentioning|not going to mention|won't mention|definitely|happens to be|it is the|it's the|it was the|despite|in spite of|regardless|ignoring|never mind|notwithstanding",
);
const LIFTED = phrase(
  'no (?:reporting )?restrictions?|(?:were|was|been|has been|have been|now|are|is) (?:\\p{L}{3,10} )?lifted|lifted by|no longer (?:in force|apply|applies)|expired|there is no order|football|parking|traffic|banning order|search results|age restrictions?',
);

const uncleared = ({ input: { declaration: d } }: Document) =>
  Boolean(d.courtOrder) && d.courtOrder !== 'none' && d.courtOrderCleared !== true;

export const courtOrder = rule({
  id: 'CON-ORDER',
  severity: 'block',
  basis:
    'Contempt of Court Act 1981, sections 4(2) and 11; Youth Justice and Criminal Evidence Act 1999, sections 45, 45A and 46; Children and Young Persons Act 1933, section 39 (civil cases)',
  advice:
    'A court order may forbid this. Have legal read the order and record that it is cleared; take out every hint at what it hides. Write only “reporting restrictions apply”.',
  find: (doc) => [
    ...(uncleared(doc)
      ? contexts(doc)
          .filter((c) => says(c.sentence.text, CASE))
          .slice(0, 3)
          .map((c) => place(c.part, c.sentence))
      : []),
    ...matching(doc, RESTRAINT, (c, quote, at) => {
      const s = c.sentence.text;
      if (says(s, LIFTED)) return false;
      if (!doc.stance.active && !says(textNear(c), COURTLY)) return false;
      if (/^(?:despite|in spite|regardless|notwithstanding|never mind|ignoring)/i.test(quote))
        return true;
      return (
        says(s.slice(at + quote.length), CIRCUMVENTS) ||
        says(c.next?.text.slice(0, 120) ?? '', CIRCUMVENTS)
      );
    }),
  ],
});
