import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Numbers in a word's vector. */
export const DIMENSIONS = 100;

/** A vector's numbers are kept as whole steps of this size. */
const STEP = 1 / 254;

interface Table {
  place: Map<string, number>;
  clusters: Uint16Array;
  vectors: Int8Array;
}

/**
 * The 30,000 commonest words of GloVe 6B (Pennington, Socher and Manning 2014; public domain, PDDL 1.0), with
 * vectors of unit length less their mean, and the cluster of alike words that each stands in.
 * `npm run train:vectors` makes the file: a line of words, then clusters (uint16), then vectors (int8).
 */
function read(): Table {
  const file = readFileSync(path.join(__dirname, 'assets/word-vectors.bin'));
  const lineEnd = file.indexOf(10);
  const words = file.toString('utf8', 0, lineEnd).split(' ');
  const rest = Uint8Array.from(file.subarray(lineEnd + 1)).buffer;
  return {
    place: new Map(words.map((word, i) => [word, i])),
    clusters: new Uint16Array(rest, 0, words.length),
    vectors: new Int8Array(rest, words.length * 2),
  };
}

let table: Table | undefined;
/** Read at the first question and kept: 3 MB. */
const known = (): Table => (table ??= read());

/** A word's place in the order of commonness, 0 the commonest; undefined when it is unknown. Lower case. */
export const rankOf = (word: string): number | undefined => known().place.get(word);

/** The number of the word's cluster; undefined when the word is unknown. */
export function clusterOf(word: string): number | undefined {
  const at = rankOf(word);
  return at === undefined ? undefined : known().clusters[at];
}

/** The vector of a word in lower case; undefined when the word is unknown. */
export function vectorOf(word: string): Float32Array | undefined {
  const at = rankOf(word);
  if (at === undefined) return undefined;
  const from = at * DIMENSIONS;
  return Float32Array.from(known().vectors.subarray(from, from + DIMENSIONS), (q) => q * STEP);
}

/** Adds the vector of the word at this place, `weight` times, to a sum. */
export function addVector(at: number, weight: number, sum: Float32Array): void {
  const { vectors } = known();
  const from = at * DIMENSIONS;
  const times = weight * STEP;
  for (let d = 0; d < DIMENSIONS; d++) sum[d]! += times * vectors[from + d]!;
}

/** How alike two words are by the company they keep: 1 the same, about 0 unrelated; 0 when one is unknown. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [vectorOf(a), vectorOf(b)];
  if (!one || !other) return 0;
  let [dot, left, right] = [0, 0, 0];
  for (let i = 0; i < DIMENSIONS; i++) {
    dot += one[i]! * other[i]!;
    left += one[i]! ** 2;
    right += other[i]! ** 2;
  }
  return dot / Math.sqrt(left * right || 1);
}
