import { LEASE_SECONDS, type Claim, type Leases } from './leases';

const RENEW_MS = 3_000;

/** Renews one lease until it is stopped. `lost` fires when another took the chunk, or may have. */
export class LeaseKeeper {
  private readonly gone = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private heldUntil = Date.now() + LEASE_SECONDS * 1000;

  constructor(
    private readonly leases: Leases,
    private readonly claim: Claim,
  ) {
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
    const held = await this.leases.renew(this.claim).catch(() => asked < this.heldUntil);
    if (!held) this.gone.abort();
    else if (Date.now() - asked < RENEW_MS) this.heldUntil = asked + LEASE_SECONDS * 1000;
  }
}
