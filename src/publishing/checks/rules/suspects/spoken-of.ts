import type { Document } from '../../document';
import type { Context } from '../../places';
import { speaksOfAccused } from '../../text/accused';
import { goesOn } from '../../text/carried';
import { phrase, says } from '../../text/phrase';
import { suspicion } from '../../text/suspicion';

const SUSPECT = phrase(
  'arrest|arrests|arrested|charged|suspects?|suspected|suspicion|custody|detained|nicked|accused|wanted|offenders?|culprits?|responsible|bailed|convicted|jailed|defendants?|burglars?|thie(?:f|ves)|attackers?|rapists?|robbers?|perpetrators?|bail|trial|killer|murderer|gunman|knifeman|(?:want|would like|need|trying) to (?:trace|speak to|find|identify)|the man|the men|the woman|the \\d\\d-year-old|both men',
);
const HOST =
  /\b(?:housing|accommodating|houses|accommodates|used (?:by|for|to house)|home to|staying at|residents of|living (?:at|in)|supporting|support for|drop-in for|engag\w+ with|talk\w* to|met|welcome\w*|visit\w*)\s(?:\S{1,15}\s){0,3}$/i;
const HARMED =
  /^\s(?:\S{1,12}\s){0,3}(?:was|were|had been|has been|have been|being)\s(?:\S{1,12}\s)?(?:attacked|abused|targeted|assaulted|threatened|robbed|intimidated|harassed|injured|spat|stabbed|punched|burgled|hurt)/i;
const AGAINST =
  /\b(?:against|towards|targeting|abus\w+|attack\w* (?:on|of)|attacking|threaten\w*|robb\w+|assault\w* (?:on|of)|hate crime \w+|aimed at|exploit\w+|smuggl\w+|victim\w*|(?:assault|harass|abus|follow|stabb?|punch|kick)ing)\s(?:\S{1,12}\s){0,3}$/i;

/** The sentence speaks of a suspect, or goes on about the one of the sentence before. */
export const ofSuspect = ({ sentence, previous }: Context): boolean =>
  says(sentence.text, SUSPECT) || (goesOn(sentence.text) && says(previous?.text ?? '', SUSPECT));

/**
 * The sentence speaks of a suspect in its own words, or the declaration says that the message is about one and the
 * sentence speaks of "he", "the pair" or "a man".
 */
export const ofDeclaredSuspect = (doc: Document, context: Context): boolean =>
  ofSuspect(context) ||
  suspicion(context.sentence.text) ||
  ((doc.input.declaration.suspectStatus ?? 'none') !== 'none' &&
    speaksOfAccused(context.sentence.text));

/** The words at `at` stand for those housed, supported or harmed, not for the suspect. */
export function ofOthers(sentence: string, at: number, length: number): boolean {
  const before = sentence.slice(0, at);
  return HOST.test(before) || AGAINST.test(before) || HARMED.test(sentence.slice(at + length));
}
