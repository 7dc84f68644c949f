import type { Context } from '../../places';
import type { Document } from '../../document';
import { phrase, says } from '../../text/phrase';

const NAMED_CREDIT = phrase(
  'let us know|whose (?:\\p{L}{3,10} )?(?:account|eyes|call|tip|evidence|statement|information|footage|clip|testimony|diary|quick thinking)|did the right thing|hero(?:ine)?(?: caller| witness)?|without (?:the )?(?:\\p{L}{3,10} )?(?:eyes of|help of)|take a bow|blew the whistle|shops (?:his|her|their)|shopped|grassed|sharp eyes|eagle eyes|prosecution witness|it was|helped us|quiet word|clocked|noticed|thanks? (?:\\S{1,10} ){0,4}?to|thank|information from|call from|tip(?:-off)? from|evidence (?:of|from|by)|statement (?:from|by|of)|rang|called (?:us|police|999|101|crimestoppers|it in)|phoned|reported|tipped|came forward|give evidence|giving evidence|gave (?:evidence|us|officers|police|a statement)|witness|witnesses|testified|testify|spotted|identified|recognised|picked (?:him|her|them|the)|filmed|informant|credit|grateful|raised the alarm|told (?:us|police|officers) (?:who|where|that|about|what|everything)|dialled|alerted',
);
export const CRIME = phrase(
  'arrest|arrests|arrested|nicked|caught|burglar|burglars|burglary|thief|thieves|theft|robber|robbery|dealer|dealers|dealing|drugs|suspects?|offenders?|stolen|court|trial|charged|jailed|convicted|sentenced|case|attack|attacker|assault|witness(?:es)?|evidence|crimestoppers|crime|999|information|tip-off|tip|statement|custody|raid|gang|prosecution|cannabis|weapon|knife',
);
export const NOT_CREDIT = phrase(
  'rolls|biscuits|of minutes|years of|open day|officer whose|in confidence|never say who|please call|you can|if you|anyone|organis(?:ed|ing)|donat(?:ed|ing)|baking|baked|hosting|hosted|raising|raised money|volunteer(?:ed|ing|s)?|missing|competition|cakes|tea|refreshments|litter|scam(?:mers?)?|fraudsters?|pretend(?:ed|ing)?|not be named|no witness(?:es)?|anonymous(?:ly)?',
);

/** Named people who are thanked or credited beside a crime. */
export function credited(c: Context, doc: Document): boolean {
  const s = c.sentence.text;
  if (says(s, NOT_CREDIT)) return false;
  if (!says(s, CRIME) && !says(c.previous?.text ?? '', CRIME) && !says(c.next?.text ?? '', CRIME))
    return false;
  return says(s, NAMED_CREDIT) && doc.input.declaration.individualConsent !== true;
}

/** Staff may be thanked by name. */
const STAFF_AFTER =
  /^,\s(?:the|our|a|an)\s(?:force's\s|police\s|crime\s|\p{L}+\s){0,3}(?:officer|analyst|specialist|handler|constable|sergeant|inspector|detective|investigator|PCSO|special)\b/u;

export const byCredit = (c: Context, from: number, to: number) => {
  const s = c.sentence.text;
  const near = `${s.slice(Math.max(0, from - 45), from)} # ${s.slice(to, to + 50)}`;
  return (
    says(near, NAMED_CREDIT) &&
    !STAFF_AFTER.test(s.slice(to)) &&
    !/^(?:Hi|Hello|Dear|Hiya) $/.test(s.slice(0, from)) &&
    !/^(?:,[^.]{1,40},)?\s(?:was|has been|were|is) (?:arrested|charged|jailed|convicted|sentenced|bailed|nicked)/i.test(
      s.slice(to),
    )
  );
};
