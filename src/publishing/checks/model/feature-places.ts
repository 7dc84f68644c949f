import { groups, wordFeatures } from './features';
import type { Vocabulary } from './known-features';

/** What a vocabulary knows of one word. */
export interface WordPlaces {
  /** Where the word's own features stand. */
  own: readonly number[];
  /** Where the pair with the next word stands. */
  pairs?: ReadonlyMap<string, number>;
}

/** Words come again and again: their features are named once, and not each time. */
const KEPT = 20_000;

/** A vocabulary by words instead of by names of features. */
export class FeaturePlaces {
  /** The number of each feature's group. */
  readonly group: Uint8Array;
  private readonly pairs = new Map<string, Map<string, number>>();
  private readonly words = new Map<string, WordPlaces>();

  constructor(private readonly vocabulary: Vocabulary) {
    const { place } = vocabulary;
    this.group = new Uint8Array(place.size);
    for (const [name, at] of place) {
      this.group[at] = groups.findIndex((group) => name.startsWith(group));
      const [group, first, second] = name.split(' ');
      if (group !== 'w' || first === undefined || second === undefined) continue;
      const next = this.pairs.get(first) ?? new Map<string, number>();
      this.pairs.set(first, next.set(second, at));
    }
  }

  of(word: string): WordPlaces {
    const known = this.words.get(word);
    if (known) return known;
    const { place } = this.vocabulary;
    const own = wordFeatures(word).flatMap((name) => place.get(name) ?? []);
    const pairs = this.pairs.get(word);
    const made = pairs ? { own, pairs } : { own };
    if (this.words.size >= KEPT) this.words.clear();
    this.words.set(word, made);
    return made;
  }
}

const known = new WeakMap<Vocabulary, FeaturePlaces>();

export function placesOf(vocabulary: Vocabulary): FeaturePlaces {
  const places = known.get(vocabulary) ?? new FeaturePlaces(vocabulary);
  known.set(vocabulary, places);
  return places;
}
