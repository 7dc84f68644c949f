import { Injectable } from '@nestjs/common';
import { HotStatements } from '../../platform/database/hot-statements';
import { Settings } from '../../platform/config/settings';
import { Relay } from '../../platform/mail/relay';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import type { Send } from '../sends/send';
import { Sends } from '../sends/sends.service';
import { Pulses } from '../pulse/pulses';
import { ChunkRun, type ChunkEnd, type ChunkTools } from './chunk-run';
import { HeldWatch } from './held-watch';
import { LeaseKeeper } from './lease-keeper';
import { Leases } from './leases';
import { RetryPlans } from './retry-plans';
import { DomainPaces } from './domain-paces.service';
import type { SlowedDomain } from './rules/pace';
import type { SendEnd } from './rules/send-end';

/** People a call takes on before it comes back: seconds of work, so that a dead worker's share is small. */
const PEOPLE_A_CALL = 5_000;
/** Chunks at work at a time in one call; each has its own window in flight. */
const LANES = 2;

/** Sends what is frozen, a message or a digest, chunk by chunk. Any number of callers may work on one. */
@Injectable()
export class SendingService {
  constructor(
    private readonly hot: HotStatements,
    private readonly settings: Settings,
    private readonly contactPoints: ContactPoints,
    private readonly sends: Sends,
    private readonly relay: Relay,
    private readonly leases: Leases,
    private readonly plans: RetryPlans,
    private readonly pulses: Pulses,
    private readonly paces: DomainPaces,
  ) {}

  /** Those that this process writes to at a slower pace. */
  slowedDomains(): SlowedDomain[] {
    return this.paces.pace.slowedDomains();
  }

  /** Takes on some 5,000 people. After `stop` nothing new begins, and what began is written down. */
  async sendChunks(sendId: string, stop: AbortSignal): Promise<SendEnd> {
    const send = await this.sends.open(sendId);
    if (!send) return 'held';
    await this.paces.learn();
    const tools = this.toolsFor(send);
    const left = { people: PEOPLE_A_CALL };
    const ends = await Promise.allSettled(
      Array.from({ length: LANES }, () => this.lane(sendId, tools, left, stop)),
    );
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault) throw fault.reason;
    const said = ends.map((end) => (end as PromiseFulfilledResult<SendEnd>).value);
    const weight = (['relay-away', 'held', 'stopped', 'more'] as const).find((end) =>
      said.includes(end),
    );
    return weight ?? 'nothing-free';
  }

  private async lane(
    sendId: string,
    tools: ChunkTools,
    left: { people: number },
    stop: AbortSignal,
  ): Promise<SendEnd> {
    while (left.people > 0) {
      if (stop.aborted) return 'stopped';
      const claim = await this.leases.claim(sendId);
      if (!claim) return 'nothing-free';
      const keeper = new LeaseKeeper(() => this.leases.renew(claim));
      const run = new ChunkRun(tools, claim, AbortSignal.any([stop, keeper.lost]));
      let end: ChunkEnd;
      try {
        end = await run.run();
      } catch (fault) {
        await this.leases.finish(claim).catch(() => undefined); // else the lease runs out by itself
        throw fault;
      } finally {
        keeper.stop();
      }
      await this.leases.finish(claim);
      left.people -= run.people;
      if (end === 'held' || end === 'relay-away') return end;
    }
    return 'more';
  }

  private toolsFor(send: Send): ChunkTools {
    return {
      db: this.hot,
      send,
      held: new HeldWatch(() => send.whyNot()),
      plan: this.plans.current,
      written: (sendId, results) => this.pulses.add(sendId, results),
      pace: this.paces.pace,
      width: this.settings.SMTP_CONNECTIONS,
      addressesOf: (ids) => this.contactPoints.addressOf(this.hot, ids),
      toRelay: (mail) => this.relay.send({ ...mail, ahead: send.ahead }),
    };
  }
}
