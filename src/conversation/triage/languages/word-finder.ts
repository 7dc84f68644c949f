/** Words that are looked for together. `text` is normalised. */
export interface Sought {
  text: string;
  /** Any ending will do. */
  stem: boolean;
  /** Wherever the letters stand, inside a word too. */
  inside: boolean;
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
const FIRST_RUN = /^[\p{L}\p{M}\p{N}]+/u;

const put = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
};

/**
 * Tells which of many expressions could be found in a sentence at all, from its words: a few of four hundred. It may
 * name one too many, never one too few, so whoever asks gets the same answer as by trying every one.
 */
export class WordFinder {
  private readonly whole = new Map<string, number[]>();
  private readonly stems = new Map<string, number[]>();
  private readonly letters = new Map<string, number[]>();
  private readonly always: number[] = [];
  private readonly stemLengths = new Set<number>();

  /** `id`: what is told when one of the words may be there. */
  add(id: number, words: readonly Sought[]): void {
    for (const { text, stem, inside } of words) {
      const [first = ''] = FIRST_RUN.exec(text) ?? [];
      if (inside) put(this.letters, [...text][0] ?? '', id);
      else if (first === '') this.always.push(id);
      else if (stem && first === text) {
        put(this.stems, first, id);
        this.stemLengths.add(first.length);
      } else put(this.whole, first, id);
    }
  }

  candidates(sentence: string): Set<number> {
    const found = new Set(this.always);
    const take = (ids: readonly number[] | undefined) => ids?.forEach((id) => found.add(id));
    for (const [word] of sentence.matchAll(RUN)) {
      take(this.whole.get(word));
      for (const length of this.stemLengths)
        if (length <= word.length) take(this.stems.get(word.slice(0, length)));
    }
    for (const letter of new Set(sentence)) take(this.letters.get(letter));
    return found;
  }
}
