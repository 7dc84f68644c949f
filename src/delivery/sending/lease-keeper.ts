import { LEASE_SECONDS } from './leases';

const RENEW_MS = 3_000;

/** Renews one lease until it is stopped. `lost` fires when another took the chunk, or may have. */
export class LeaseKeeper {
  private readonly gone = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private heldUntil = Date.now() + LEASE_SECONDS * 1000;

  /** `prolong` renews it for its term; false when another has taken the chunk. */
  constructor(private readonly prolong: () => Promise<boolean>) {
    this.timer = setInterval(() => void this.renew(), RENEW_MS);
  }

  get lost(): AbortSignal {
    return this.gone.signal;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** With the database away the lease stays ours for its time: nobody else can claim either. */
  private async renew(): Promise<void> {
    const asked = Date.now();
    const held = await this.prolong().catch(() => null);
    if (held) this.heldUntil = asked + LEASE_SECONDS * 1000;
    else if (held === false || Date.now() >= this.heldUntil) this.gone.abort();
  }
}
