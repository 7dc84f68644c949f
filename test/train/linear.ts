import type { Vector } from '../../src/publishing/checks/model/vector';
import { seeded } from './random';

/** One example: a vector, whether it is one, and how much an error on it costs. */
export interface Example {
  vector: Vector;
  yes: boolean;
  cost: number;
}

const EPOCHS = 12;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent
 * (Hsieh, Chang, Lin, Keerthi and Sundararajan, ICML 2008). Gives one weight for each feature.
 */
export function train(examples: Example[], features: number): Float64Array {
  const weights = new Float64Array(features);
  const alpha = new Float64Array(examples.length);
  const square = examples.map(({ vector }) => vector.value.reduce((sum, x) => sum + x * x, 0));
  const order = examples.map((_, i) => i);
  const random = seeded(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const { vector, yes, cost } = examples[i]!;
      const y = yes ? 1 : -1;
      const slack = 1 / (2 * cost);
      const gradient = y * dot(weights, vector) - 1 + slack * alpha[i]!;
      const next = Math.max(0, alpha[i]! - gradient / (square[i]! + slack));
      const step = (next - alpha[i]!) * y;
      alpha[i] = next;
      if (step !== 0) add(weights, vector, step);
    }
  }
  return weights;
}

export function dot(weights: Float64Array, { at, value }: Vector): number {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += weights[at[i]!]! * value[i]!;
  return sum;
}

function add(weights: Float64Array, { at, value }: Vector, step: number): void {
  for (let i = 0; i < at.length; i++) weights[at[i]!]! += step * value[i]!;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
