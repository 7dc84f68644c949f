import { appendFileSync, readFileSync } from 'node:fs';

/** Where one connection is cut: after so many bytes that the relay said, or heard. */
export interface Cut {
  readonly position: number;
  readonly way: 'said' | 'heard';
  readonly after: number;
}

/** Bytes of one conversation until its first mail is answered. */
export interface Wire {
  readonly said: number;
  readonly heard: number;
}

/** What the harness hands to the relay: positions still to be cut at, in their order, and the length once known. */
export interface CutTask {
  readonly wire: Wire | null;
  readonly positions: readonly number[];
}

/** Gives every connection a position of its own. One that ended too early for it hands it on to the next. */
export class Cuts {
  private readonly left: number[];

  constructor(
    private readonly wire: Wire,
    positions: readonly number[],
    private readonly log: string,
  ) {
    this.left = [...positions];
  }

  next(): Cut | null {
    const position = this.left.shift();
    if (position === undefined) return null;
    const { said } = this.wire;
    return position < said
      ? { position, way: 'said', after: position }
      : { position, way: 'heard', after: position - said };
  }

  done({ position }: Cut): void {
    appendFileSync(this.log, `${position}\n`);
  }

  missed({ position }: Cut): void {
    this.left.unshift(position);
  }
}

/** In strides, so that cuts in the greeting, which stand for a relay that is away, are not all in a row. */
export function inStrides(length: number): number[] {
  let stride = Math.round(length * 0.618);
  while (divisor(stride, length) > 1) stride += 1;
  return Array.from({ length }, (_, index) => (index * stride) % length);
}

const divisor = (one: number, other: number): number =>
  other === 0 ? one : divisor(other, one % other);

export const positionsIn = (log: string): number[] =>
  readFileSync(log, 'utf8').split('\n').filter(Boolean).map(Number);
