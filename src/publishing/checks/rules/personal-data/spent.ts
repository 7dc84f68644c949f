import { contexts, matchingIn, saysIn, type Context } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { called } from '../../text/called';
import { years } from '../../text/dates';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const record = (before: string) =>
  '(?:was|were|been|being|got|is) (?:\\p{L}{3,12} )?(?:convicted|found guilty|jailed|imprisoned|sentenced|locked up|sent (?:to prison|down)|put away|fined|cautioned(?= (?:for|over|after|in|by police|as|when))|done for|prosecuted|bound over|on probation)|(?:convicted|jailed|fined|cautioned|imprisoned) (?:for|of|in|over|back|as|when|at)|(?:has|have|had|with|got|carries|hiding|hid) (?:an? |his |her |old |past |previous |spent |\\p{L}{3,8} )*(?:convictions?|criminal (?:record|past|history)|police (?:record|caution)|cautions?(?= (?:for|from|in|over|on))|record (?:for|of)|previous|form)|(?:spent|old|past|previous|earlier) (?:convictions?|cautions?|offences?|crimes?)|conviction (?:for|in|from)|(?:accepted|received|given|got|signed|took) an? (?:police |simple |conditional |formal |adult )?caution(?! (?:sign|tape|notice))|(?:served|did|doing|done) (?:time|\\p{L}{3,8} years|\\d{1,2} (?:years|months)|a (?:sentence|stretch))|(?:been|was|went|spell|time) (?:inside|in (?:prison|jail|borstal))|ex-?(?:con|convict|offender|prisoner|jailbird)|convicted (?:\\p{L}{3,12} )?(?:thief|burglar|fraudster|robber|criminal|dealer|offender|arsonist|shoplifter)|pleaded guilty|' +
  before +
  'convictions?|(?:conditional|absolute) discharge|bound over|probation|borstal|community service|suspended sentence|(?:drink|drug|driving|football)(?:[- ]driv(?:e|ing))? bans?|(?:lost|losing|loses|banned|disqualified) (?:(?:his|her|their) (?:own )?licen[cs]e|from driving)|(?:did|got|served|given|gave (?:him|her|them)|handed|doing) (?:an? |\\p{L}{3,8} |\\d{1,2} )?(?:\\p{L}{3,8} )?(?:weeks?|months?|years?|stretch|fine|caution|time|bird|porridge)|(?:was|were|got|been|is|had been) (?:once |already )?(?:fined|cautioned|nicked|done|busted|up before|in court|convicted|locked up) (?:for|in|over|with|back)|convicted|before the (?:bench|magistrates|court|beak)';
const RECORD = phrase(record('(?:\\p{L}{3,14}(?:-\\p{L}{3,10})? )?'));
/** Holds in the same sentences, and is found faster. */
const SOME_RECORD = phrase(record(''));
const LONG_AGO = phrase(
  '(?:\\p{L}{3,8}|\\d{1,2}|many|some|several|few) (?:years|decades) (?:ago|back|earlier|before)|decades? ago|long ago|(?:back )?in (?:the |his |her |their )?(?:early |mid |late )?(?:(?:nineteen |19)?(?:fifties|sixties|seventies|eighties|nineties)|[5-9]0s|noughties|19[5-9]0s|2000s|teens|twenties|thirties|youth)|as an? (?:teenager|young|youth|boy|girl|student|lad|child|juvenile)|when (?:he|she|they) (?:was|were)(?: only| just| a| still)? (?:\\d{1,2}|young|younger|student|teenager|lad|boy|girl|in (?:his|her|their))|once|spent|old|past|previous(?:ly)?|in (?:a|his|her|their) (?:past|former|previous|earlier) life|formerly|ex-?(?:con|convict|offender|prisoner|jailbird)|used to|younger days|at (?:eighteen|nineteen|twenty|sixteen|seventeen|the age of)|aged (?:1[0-9]|2[0-5]) |back in|in (?:the|his|her|their) (?:youth|day)|long memories|before (?:he|she|they) (?:moved|came|took|started|joined)|never told|hidden|criminal (?:record|past|history)|police record',
);
const CAUTION = /\bcaution/i;
const ONE_PERSON = phrase(
  '(?:the|our|your|that|this|his|her) (?:\\p{L}{3,14} ){0,3}(?:man|woman|lady|gentleman|chap|fella|bloke|guy|lad|patrol|caretaker|coach|teacher|manager|owner|landlord|landlady|shopkeeper|vicar|priest|councillor|candidate|chairman|treasurer|secretary|organiser|co-?ordinator|volunteer|driver|builder|roofer|plumber|babysitter|childminder|neighbour|tenant|barman|barmaid|chef|cook|cleaner|nurse|doctor|dentist|warden|postman|newcomer|leader|captain|boss|head|dj|bouncer|guard|trader|shop owner|resident|couple|family|lodger)|(?:man|woman|couple|person|family|tenant|resident) (?:at|in|from|of|above|who (?:runs|owns|lives|moved|has moved|took)) (?:the |number |flat |no |our )?[\\p{Lu}\\d]\\S{0,20}',
);
const HISTORY = phrase(
  'exhibition|exhibits?|museum|history|historical|heritage|archive|archives|hanged|transported|victorian|georgian|edwardian|medieval|century|centuries|anniversary|suffragettes?|walking tour|highwayman|witch|book about|plaque|roll of honour|on this day|charge book|hundred years',
);
const RIGHTS = phrase(
  'if you|rehabilitation|disclosure|dbs|vetting|volunteering with|ask (?:in confidence|the)|stop you|employers|anyone with|people with|residents with|ex-offenders from',
);

/** Long ago: an old year, words for a past time, or any caution (spent at once). */
function old(c: Context, quote: string, asOf: string): boolean {
  const now = Number(asOf.slice(0, 4));
  const named = years(c.sentence.text);
  if (named.length > 0 && Math.max(...named) <= now - 80) return false;
  if (CAUTION.test(quote)) return true;
  return named.some((y) => y < now - 1 && y > now - 80) || says(c.sentence.text, LONG_AGO);
}

const known = (c: Context, doc: Document) =>
  called(c.sentence, c.people).length > 0 ||
  says(c.sentence.text, ONE_PERSON) ||
  /\b(?:he|she|his|her)\b/i.test(c.sentence.text) ||
  (/\b(?:they|their)\b/i.test(c.sentence.text) &&
    c.previous !== undefined &&
    (says(c.previous.text, ONE_PERSON) ||
      contexts(doc).some(
        (x) => x.sentence === c.previous && called(x.sentence, x.people).length > 0,
      )));

export const spent = rule({
  id: 'PD-SPENT',
  severity: 'block',
  basis:
    'Rehabilitation of Offenders Act 1974, sections 8, 8A and 9 (an official who discloses commits an offence)',
  advice:
    'An old conviction or a caution of somebody who can be recognised must not be told: disclosing it may be a crime. Take it out; for a current sentence give that case only.',
  find: (doc) =>
    matchingIn(saysIn(doc, SOME_RECORD), RECORD, (c, quote, at) => {
      const s = c.sentence.text;
      return (
        (doc.input.declaration.suspectStatus !== 'convicted' || CAUTION.test(quote)) &&
        old(c, quote, doc.input.asOf) &&
        !says(s, HISTORY) &&
        !says(s, RIGHTS) &&
        !negated(s, at, 25) &&
        !/\b(?:yesterday|today|this (?:week|month)|on (?:Mon|Tues|Wednes|Thurs|Fri)day)\b/i.test(
          s,
        ) &&
        known(c, doc)
      );
    }),
});
