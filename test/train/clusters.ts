import { seeded } from './random';

const ROUNDS = 12;

/** k-means by the angle between vectors of unit length: the cluster's number for each vector. */
export function clustersOf(vectors: Float32Array[], count: number): Uint16Array {
  const size = vectors[0]?.length ?? 0;
  const random = seeded(1);
  let centres = Array.from(
    { length: count },
    () => vectors[Math.floor(random() * vectors.length)]!,
  );
  const cluster = new Uint16Array(vectors.length);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map(() => new Float32Array(size));
    vectors.forEach((vector, i) => {
      cluster[i] = nearest(vector, centres);
      const sum = sums[cluster[i]]!;
      for (let d = 0; d < size; d++) sum[d]! += vector[d]!;
    });
    centres = sums.map((sum, i) => (sum.some((x) => x !== 0) ? unit(sum) : centres[i]!));
  }
  return cluster;
}

function nearest(vector: Float32Array, centres: Float32Array[]): number {
  let [best, place] = [-Infinity, 0];
  for (let c = 0; c < centres.length; c++) {
    const centre = centres[c]!;
    let dot = 0;
    for (let d = 0; d < vector.length; d++) dot += vector[d]! * centre[d]!;
    if (dot > best) [best, place] = [dot, c];
  }
  return place;
}

export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => x / length);
}
