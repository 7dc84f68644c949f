const TOKEN = /\p{L}+(?:['’]\p{Ll}+)?|\d+|[?!£%]/gu;

/** Stands before a word that has a capital in mid-sentence: most often a name, whichever it is. */
export const CAPITAL = '<cap>';

/**
 * The words of a sentence for the model: lower case, numbers by their length only (`000` for 999),
 * so that it learns of a number's kind and not of the number.
 */
export function tokensOf(sentence: string): string[] {
  const out: string[] = [];
  for (const { 0: word, index } of sentence.matchAll(TOKEN)) {
    if (/\d/.test(word)) {
      out.push('0'.repeat(Math.min(word.length, 4)));
      continue;
    }
    const lower = word.toLowerCase().replace('’', "'");
    if (index > 0 && /^\p{Lu}/u.test(word) && word !== word.toUpperCase()) out.push(CAPITAL);
    out.push(lower);
  }
  return out;
}
