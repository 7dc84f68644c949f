import { countFeatures } from '../../src/publishing/checks/model/features';
import type { Vocabulary } from '../../src/publishing/checks/model/known-features';

/** A feature seen in fewer passages teaches nothing. */
const LEAST_PASSAGES = 3;

/** What a feature is counted in: a passage's words and its facts. */
type Counted = { sentences: string[][]; facts: string[] };

export function vocabularyOf(samples: Counted[]): Vocabulary {
  const seen = new Map<string, number>();
  for (const { sentences, facts } of samples)
    for (const name of countFeatures(sentences, facts).keys())
      seen.set(name, (seen.get(name) ?? 0) + 1);
  const kept = [...seen].filter(([, count]) => count >= LEAST_PASSAGES);
  return {
    place: new Map(kept.map(([name], i) => [name, i])),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + samples.length) / (1 + count)) + 1),
  };
}
