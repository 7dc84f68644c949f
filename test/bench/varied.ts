import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Messages that may be trained on; hand C is held back from every measurement but the last. */
const HANDS = ['a', 'b', 'd', 'e', 'f', 'g', 'i', 'j', 'k'];
/** Any odd number that shares no factor with the count of messages spreads them well. */
const STEP = 7919;

const textsOf = (hand: string): string[] =>
  readFileSync(path.join(__dirname, `../corpus/checks/hand-${hand}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

const wordsOf = (text: string) => text.split(/\s+/).length;

/** Bodies of at least `words` words, each made of other messages of the corpus: no sentence comes twice. */
export function variedBodies(words: number, count: number): string[] {
  const all = HANDS.flatMap(textsOf);
  let next = 0;
  return Array.from({ length: count }, () => {
    const body: string[] = [];
    for (let so = 0; so < words; next += 1) {
      const text = all[(next * STEP) % all.length] ?? '';
      body.push(text);
      so += wordsOf(text);
    }
    return body.join('\n\n');
  });
}
