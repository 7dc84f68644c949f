import { isIPv6 } from 'node:net';

const MINUTE = 60_000;
/** Beyond so many names the count of the minute starts anew: memory stays flat whoever comes. */
const MOST_NAMES = 50_000;

/** Counts by name in the minute that runs. In memory of one process: a second mailroom doubles what is let in. */
export class MinuteCounts {
  private counts = new Map<string, number>();
  private began = 0;

  constructor(private readonly most: number) {}

  /** False when this one is too many. */
  take(name: string, now = Date.now()): boolean {
    if (now - this.began >= MINUTE || this.counts.size >= MOST_NAMES) {
      this.counts = new Map();
      this.began = now;
    }
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count <= this.most;
  }
}

/** Who is in the mailroom at the moment, by network address. */
export class Visitors {
  private readonly inside = new Map<string, number>();

  constructor(private readonly mostEach: number) {}

  /** False when this address holds as many connections as it may; then nothing was counted. */
  enter(address: string): boolean {
    const key = networkOf(address);
    const here = this.inside.get(key) ?? 0;
    if (here >= this.mostEach) return false;
    this.inside.set(key, here + 1);
    return true;
  }

  leave(address: string): void {
    const key = networkOf(address);
    const here = (this.inside.get(key) ?? 1) - 1;
    if (here > 0) this.inside.set(key, here);
    else this.inside.delete(key);
  }
}

/** One customer holds a /64 of IPv6 at least, so its addresses count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...(tail === undefined ? [] : gap), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
