/** Failures in a row after which a relay counts as away. */
const FAILURES = 3;
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 120_000;

/** What is known of one relay: after failures in a row it is left alone for a while, then tried by one connection. */
export class Circuit {
  private failures = 0;
  private restsUntil = 0;
  private trying = false;

  /** Whether a connection may be tried now. After a rest only one may, until it is known what comes of it. */
  mayTry(now: number): boolean {
    if (this.failures < FAILURES) return true;
    return now >= this.restsUntil && !this.trying;
  }

  /** It failed too often and has not worked since. */
  get open(): boolean {
    return this.failures >= FAILURES;
  }

  tries(): void {
    this.trying = true;
  }

  works(): void {
    this.trying = false;
    this.failures = 0;
  }

  /** Those that set out together fail together: they are one failure, and do not prolong the rest that the first began. */
  fails(now: number): void {
    this.trying = false;
    if (now < this.restsUntil) return;
    this.failures += 1;
    const rests = this.failures - FAILURES;
    if (rests >= 0) this.restsUntil = now + Math.min(FIRST_REST_MS * 2 ** rests, LONGEST_REST_MS);
  }
}
