import type { SuspectStatus } from '../../declaration';
import type { Document } from '../../document';
import { phrase, says } from '../../text/phrase';

const SORT =
  '(?:man|men|woman|women|person|people|boys?|girls?|males?|females?|teenagers?|teens?|youths?|lads?|lass(?:es)?|adults?|juveniles?|children|suspects?|individuals?|others|fella|chap|bloke|couple|pair|\\d\\d-year-olds?|\\d\\d year olds?)';
/** "A man of 30", "two people", "a 47-year-old": somebody is spoken of who stays without a name. */
const UNNAMED = phrase(
  `(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|another|\\d|several|some|no|any|the arrested|the bailed|the detained|the other) (?:further |local |second |third |young |older |other )?(?:(?:\\d\\d|\\p{L}{4,9}(?:teen|ty)?)[- ]year[- ]old )?${SORT}|the (?:person|man|woman|suspect) (?:arrested|in custody|bailed|who was arrested|we (?:have )?(?:arrested|interviewed))|dyn|menyw|dynes|dynion|gŵr|bachgen|merch|(?:both|the|\\d|two|three) (?:arrested|detained|bailed) ${SORT}|both ${SORT}|(?:one|two|three|four|\\d{1,2}|an|no|further) arrests?|who was bailed|who it is|an? member of (?:\\p{L}{3,12} )?(?:staff|public)|an? \\p{L}{3,12} member of staff`,
);

/** The declaration says that somebody is suspected and not charged. */
const BEFORE_CHARGE: string[] = ['interviewed', 'arrested', 'bailed', 'rui'];

/**
 * Somebody is declared a suspect, and the words speak of nobody without a name: then a person or a post in them is,
 * unless it has another part, the suspect.
 */
export const pointsAtSuspect = (doc: Document, ...also: SuspectStatus[]): boolean =>
  [...BEFORE_CHARGE, ...also].includes(doc.input.declaration.suspectStatus ?? '') &&
  !says(doc.text, UNNAMED);

const ANOTHER_PART_BEFORE =
  /\b(?:thanks to|thank you to|thank(?:ed|ing)?|told|tells?|promised|hi|hello|dear|sorry,?|by|for|from|asks?|asked|joined|near|outside|opposite|behind|beside|past|after|because|victim,?|complainant,?|witness,?|belonging to|attack\w* on|assault\w* (?:on|of)|robb\w+|hurt|injured|stole\w* from|theft (?:of|from)|contact|(?<!(?:like|want|wants|need|wish|hoping|keen|trying) to )speak to|call|email|sorry about|hurting|complaint (?:by|from)|claim by|reported by|away from|call(?:ed|s)? on)\s(?:(?:the|our|a|an|his|her|their|poor|old|local|shop owner|pc|sgt|mrs?|ms|miss|dr)\s){0,3}$/i;
const ANOTHER_PART_AFTER =
  /^(?:,[^,.;]{1,50},| of (?:the )?[\p{L}' ]{3,40}?)?(?:'s?)?\s?(?:says?|writes?|posted|has written|chairs|said|told|tells|thanks?|thanked|welcom|kindly|has (?:asked|kindly|thanked|told|said|praised|offered|given|lent)|have (?:asked|thanked|said)|asked us|will (?:carry on|go ahead|reopen|stay|be at|visit|hold|run|speak)|remains? open|stays open|goes ahead|is recovering|was (?:attacked|robbed|burgled|hit|injured|stabbed|assaulted|conned|scammed|hurt|punched|not (?:arrested|involved|hurt))|reported|rang|called|raised the alarm|dialled|attended|and (?:sgt|pc)|gave (?:the|us))/iu;

/** The words before and after show that this one thanks, tells, suffers or stands by, and is not suspected. */
export const hasAnotherPart = (sentence: string, from: number, to: number): boolean =>
  ANOTHER_PART_BEFORE.test(sentence.slice(Math.max(0, from - 60), from)) ||
  ANOTHER_PART_AFTER.test(sentence.slice(to, to + 90));
