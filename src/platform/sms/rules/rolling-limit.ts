const MINUTE_MS = 60_000;

/** At most so many within any 60 seconds, as Notify counts them. Of this process alone. */
export class RollingLimit {
  /** When each of the last `most` went, oldest at `next`. */
  private readonly times: number[] = [];
  private next = 0;
  private closedUntil = 0;

  constructor(private readonly most: number) {}

  /** Milliseconds to wait; 0 takes a place. */
  take(now: number): number {
    if (now < this.closedUntil) return this.closedUntil - now;
    const oldest = this.times[this.next] ?? -Infinity;
    if (oldest > now - MINUTE_MS) return oldest + MINUTE_MS - now;
    this.times[this.next] = now;
    this.next = (this.next + 1) % this.most;
    return 0;
  }

  /** Others use the same key: they were told that it is full. */
  closeFor(ms: number, now: number): void {
    this.closedUntil = Math.max(this.closedUntil, now + ms);
  }
}
