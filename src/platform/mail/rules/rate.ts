/** So many a second on average; after a pause at most one second's worth at once. */
export class Rate {
  private tokens: number;
  private at = 0;

  /** 0 is no limit. */
  constructor(private readonly perSecond: number) {
    this.tokens = perSecond;
  }

  /** Milliseconds until one more may go; 0 takes it. */
  take(now: number): number {
    if (this.perSecond === 0) return 0;
    this.tokens = Math.min(this.perSecond, this.tokens + ((now - this.at) * this.perSecond) / 1000);
    this.at = now;
    if (this.tokens < 1) return Math.ceil(((1 - this.tokens) * 1000) / this.perSecond);
    this.tokens -= 1;
    return 0;
  }
}
