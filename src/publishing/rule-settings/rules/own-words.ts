import { inSource, type Document, type Part } from '../../checks/document';
import { mapped } from '../../checks/text/mapped-text';
import { foldLeet, joinSpacedLetters, normalise } from '../../checks/text/normalise';
import type { Finding } from '../../checks/types';
import { OWN_WORD, holdsOn, type OwnWord, type RuleSettings } from './settings';
import { standsAlone } from './whole-words';

export const OWN_WORD_BASIS = "The force's own list of words";

/** Every place of the force's own words, in any case, spaced or disguised as the checks see through it. */
export function ownWordFindings(doc: Document, { words }: RuleSettings, asOf: string): Finding[] {
  return words
    .filter((word) => holdsOn(asOf, word))
    .flatMap((word) => doc.parts.flatMap((part) => findIn(part, word)));
}

function findIn(part: Part, { term, severity, advice }: OwnWord): Finding[] {
  const pattern = patternOf(term);
  if (!pattern) return [];
  return [...part.text.matchAll(pattern)]
    .map((match) => ({ part, start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => standsAlone(part.text, start, end))
    .map((place) => {
      const [start, end] = inSource(place);
      const quote = part.source.slice(start, end);
      const at = { where: part.where, start, end, quote };
      return { rule: OWN_WORD, severity, ...at, basis: OWN_WORD_BASIS, advice };
    });
}

/** Letters as they are, gaps as any white space: linear in the text, since nothing in it may repeat but a gap. */
function patternOf(term: string): RegExp | null {
  const { text } = foldLeet(joinSpacedLetters(normalise(mapped(term))));
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return new RegExp(words.map(literally).join(String.raw`\s+`), 'giu');
}

const literally = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
