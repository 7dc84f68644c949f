import { bag, quick, type Kind } from './kinds';
import { numbers, shuffled } from './random';

export interface Planned {
  readonly round: number;
  readonly kind: Kind;
  readonly seed: number;
}

/** Mixes two numbers into one (Knuth's multiplicative hash). */
const mixed = (one: number, other: number) =>
  (Math.imul(one ^ 0x9e3779b9, 2_654_435_761) ^ Math.imul(other + 1, 40_503)) >>> 0;

/**
 * Round after round, always the same for the same seed: each kind comes once, in a new order, before any
 * comes again. `left` are kinds that this machine cannot play.
 */
export function plan(
  rounds: number,
  seed: number,
  { quickly = false, left = [] as readonly Kind[] } = {},
): Planned[] {
  const kinds = (quickly ? quick : bag).filter((kind) => !left.includes(kind));
  return Array.from({ length: rounds }, (_, index) => {
    const turn = Math.floor(index / kinds.length);
    const order = shuffled(kinds, numbers(mixed(seed, turn)));
    const kind = order[index % kinds.length]!;
    return { round: index + 1, kind, seed: mixed(seed, 1_000 + index) };
  });
}
