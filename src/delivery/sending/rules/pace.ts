import type { Outcome } from './result';

/** Slowest pace: one mail in ten seconds, so that recovery is noticed. */
const LEAST = 0.1;
/** Above this a domain counts as recovered. Mails a second. */
const FREE = 500;
/** Replies to mails that were already on their way say nothing new. */
const SLOW_AGAIN_MS = 5_000;
/** So long without a complaint, and the pace grows by half. */
const FASTER_AFTER_MS = 60_000;
const GROWTH = 1.5;
const WINDOW_MS = 10_000;
/** One such reply may be about one mailbox; so many within a window are about us. */
const COMPLAINTS = 3;
/** Where bounces complain and this process knows of no pace of its own. Mails a second. */
const USUAL = 10;

/** `rate`: mails a second. */
export interface SlowedDomain {
  readonly domain: string;
  readonly rate: number;
}

interface Slowed {
  /** Mails a second. */
  rate: number;
  allowance: number;
  at: number;
  changedAt: number;
  /** Put off since the last one went, so that they come back one after another. */
  putOff: number;
}

/**
 * How fast each receiving domain may be written to. It is halved when a domain says that we are too fast (421, 4.7.x),
 * or in bounces, and grows again while it does not. Times in milliseconds.
 */
export class Pace {
  private readonly slowed = new Map<string, Slowed>();
  private counts = new Map<string, number>();
  private complaints = new Map<string, number>();
  private countedFrom = 0;

  /** `changed` hears of each new rate; null when the domain is free again. */
  constructor(
    private readonly changed: (domain: string, rate: number | null) => void = () => undefined,
  ) {}

  /** Seconds by which the next mail to this domain is to be put off; 0 lets it go. */
  secondsToWait(domain: string, now: number): number {
    this.count(domain, now);
    const pace = this.slowed.get(domain);
    if (!pace) return 0;
    pace.allowance = Math.min(
      Math.max(1, pace.rate),
      pace.allowance + ((now - pace.at) * pace.rate) / 1000,
    );
    pace.at = now;
    if (pace.allowance >= 1) {
      pace.allowance -= 1;
      pace.putOff = Math.max(0, pace.putOff - 1);
      return 0;
    }
    pace.putOff += 1;
    return Math.ceil(pace.putOff / pace.rate);
  }

  /** Domains that are written to at a slower pace now. */
  slowedDomains(): SlowedDomain[] {
    return [...this.slowed].map(([domain, { rate }]) => ({ domain, rate }));
  }

  heard(domain: string, outcome: Outcome, now: number): void {
    const pace = this.slowed.get(domain);
    if (isTooFast(outcome)) this.complained(domain, pace, now);
    else if (pace && outcome.state === 'accepted' && now - pace.changedAt >= FASTER_AFTER_MS) {
      pace.rate *= GROWTH;
      pace.changedAt = now;
      if (pace.rate > FREE) this.slowed.delete(domain);
      this.changed(domain, pace.rate > FREE ? null : pace.rate);
    }
  }

  /** Bounces said that we are too fast, and were counted already. */
  bounced(domain: string, now: number): void {
    this.slow(domain, this.slowed.get(domain), now);
  }

  /** What another process learnt at `changedAt`, or this one before it was started anew. The later word counts. */
  adopt(domain: string, rate: number | null, changedAt: number, now: number): void {
    const pace = this.slowed.get(domain);
    if (pace && pace.changedAt >= changedAt) return;
    if (rate === null) this.slowed.delete(domain);
    else this.slowed.set(domain, { rate, allowance: 0, at: now, changedAt, putOff: 0 });
  }

  private complained(domain: string, pace: Slowed | undefined, now: number): void {
    const complaints = (this.complaints.get(domain) ?? 0) + 1;
    this.complaints.set(domain, complaints);
    if (complaints >= COMPLAINTS) this.slow(domain, pace, now);
  }

  private slow(domain: string, pace: Slowed | undefined, now: number): void {
    if (pace && now - pace.changedAt < SLOW_AGAIN_MS) return;
    this.complaints.delete(domain);
    const seconds = Math.max(1, (now - this.countedFrom) / 1000);
    const counted = this.counts.get(domain);
    const before = pace?.rate ?? (counted === undefined ? USUAL : counted / seconds);
    const rate = Math.max(LEAST, before / 2);
    this.slowed.set(domain, { rate, allowance: 0, at: now, changedAt: now, putOff: 0 });
    this.changed(domain, rate);
  }

  private count(domain: string, now: number): void {
    if (now - this.countedFrom > WINDOW_MS) {
      this.counts = new Map();
      this.complaints = new Map();
      this.countedFrom = now;
    }
    this.counts.set(domain, (this.counts.get(domain) ?? 0) + 1);
  }
}

/** Greylisting asks each new sender to come back once; it says nothing of the pace. */
function isTooFast({ state, smtpCode, enhancedCode, text, away }: Outcome): boolean {
  if (state !== 'retry' || away || /gr[ea]y.?list/i.test(text ?? '')) return false;
  return smtpCode === 421 || (enhancedCode ?? '').startsWith('4.7.');
}
