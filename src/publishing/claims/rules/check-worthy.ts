import { sentences } from '../../checks/text/sentences';
import { withoutMarkdown } from '../../checks/text/markdown';
import { mapped } from '../../checks/text/mapped-text';
import { unitsOf, type Unit } from '../../checks/rules/misinformation/meaning/units';

const MOST = 5;
const ENOUGH = 2;
const FIGURE =
  /(?<![\p{L}\d])(?:\d[\d,.]*\s?(?:%|per cent|times|people|homes|reports|offences|incidents|arrests|crimes|thefts|burglaries|cars|residents|officers)|half|a third|a quarter|twice|double[ds]?|most|fewer|more than|at least|nobody|everyone|all|every|none|rose|fell|risen|fallen|increased|decreased|up by|down by)(?![\p{L}\d])/iu;
const HAPPENED =
  /(?<![\p{L}\d])(?:was|were|has been|have been|had been|happened|arrested|charged|closed|opened|stolen|damaged|recovered|seized|reported|recorded|confirmed|found|broken into|began|ended|banned|illegal|an offence|against the law|must|convicted|sentenced|costs?|free)(?![\p{L}\d])/iu;
const MANY =
  /(?<![\p{L}\d])(?:residents|people|everyone|families|children|drivers|schools?|the (?:town|area|borough|county|public))(?![\p{L}\d])/iu;
const NO_FACT =
  /\?\s*$|(?<![\p{L}\d])(?:i|we|my|our)\s(?:think|believe|feel|hope|expect)|(?<![\p{L}\d])(?:please|thank you|thanks|sorry|join us|come along|call us|contact|will be (?:outside|at|in)|perhaps|might|(?<!\d )may(?= [a-z])|could)(?![\p{L}\d])/iu;

/** Specific, measurable, of many, not an opinion, a request or a forecast: 0 is no fact to check. */
function worth(sentence: string): number {
  if (NO_FACT.test(sentence) || sentence.split(/\s+/).length < 5) return 0;
  const specific = /\d|(?<=\p{Ll}\s)\p{Lu}\p{Ll}/u.test(sentence);
  return [FIGURE, HAPPENED, MANY].filter((sign) => sign.test(sentence)).length + Number(specific);
}

/** A claim covers a sentence that says most of its words. */
function covers(claim: readonly Unit[], sentence: readonly Unit[]): boolean {
  const stems = new Set(sentence.map(({ stem }) => stem));
  const shared = claim.filter(({ stem }) => stems.has(stem)).length;
  return claim.length > 0 && shared >= claim.length * 0.6;
}

/**
 * Sentences of the body that look like facts somebody could check, and that no claim covers: the worthiest first.
 * A suggestion to the author, never a finding.
 */
export function checkWorthy(body: string, claims: readonly { text: string }[]): string[] {
  const plain = withoutMarkdown(mapped(body)).text;
  const claimed = claims.map(({ text }) => unitsOf(text));
  return sentences(plain)
    .map(({ text }) => ({ text, worth: worth(text) }))
    .filter((one) => one.worth >= ENOUGH)
    .filter(({ text }) => !claimed.some((claim) => covers(claim, unitsOf(text))))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST)
    .map(({ text }) => text);
}
