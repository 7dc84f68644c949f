import type { HotStatements } from '../../platform/database/hot-statements';
import type { Marked, Send } from '../sends/send';
import type { Claim } from './leases';
import type { HeldWatch } from './held-watch';
import { Recorder } from './recorder';
import { inTurn } from './in-turn';
import type { RetryPlan } from './rules/back-off';
import type { Pace } from './rules/pace';
import {
  putOff,
  resultOf,
  putBack,
  suppressed,
  unusable,
  type Outcome,
  type Result,
} from './rules/result';

/** People marked in flight at a time: what a crash may send twice, for each chunk at work. */
export const WINDOW = 250;

/** Mails made ready for each conversation: one on its way, and the next to go out with it. */
const AHEAD = 2;

/** How old the answer may be to whether we may still send: before a window, and while a slow relay takes minutes over it. */
const ASK_FIRST_MS = 250;
const ASK_AGAIN_MS = 1_000;

export type ChunkEnd = 'done' | 'stopped' | 'relay-away' | 'held';

/** What a run of chunks needs, made once for the send. */
export interface ChunkTools {
  readonly db: HotStatements;
  readonly send: Send;
  readonly held: HeldWatch;
  readonly plan: RetryPlan;
  readonly pace: Pace;
  /** Conversations with the relay at a time. */
  readonly width: number;
  /** Told of results that stand in the books, in batches. */
  written(sendId: string, results: readonly Result[]): void;
  addressesOf(contactPointIds: readonly string[]): Promise<Map<string, string>>;
  toRelay(mail: { from: string; to: string; raw: string }): Promise<Outcome>;
}

/** Sends one claimed chunk, sub-batch after sub-batch, until nothing in it is due or something says stop. */
export class ChunkRun {
  people = 0;
  /** Mails in a row that found no relay. */
  private away = 0;
  private readonly recorder: Recorder;

  constructor(
    private readonly tools: ChunkTools,
    private readonly claim: Claim,
    private readonly stop: AbortSignal,
  ) {
    this.recorder = new Recorder(tools.db, claim.epoch, (results) =>
      tools.written(claim.sendId, results),
    );
  }

  async run(): Promise<ChunkEnd> {
    for (;;) {
      if (this.stop.aborted) return 'stopped';
      if (await this.tools.held.isHeld(ASK_FIRST_MS)) return 'held';
      const marked = await this.tools.send.mark(this.claim, WINDOW);
      if (marked.length === 0) return 'done';
      this.people += marked.length;
      await this.sendAll(marked.filter(({ state }) => state === 'in flight'));
      if (this.relayAway) return 'relay-away';
    }
  }

  /** Every one of our connections was refused: not one busy moment, but a relay that is not there. */
  private get relayAway(): boolean {
    return this.away >= this.tools.width;
  }

  private async sendAll(rows: readonly Marked[]): Promise<void> {
    try {
      const ids = rows.map((row) => row.contactPointId);
      const [addresses, earlier] = await Promise.all([
        this.tools.addressesOf(ids),
        this.tools.send.earlierOf(ids),
      ]);
      await inTurn(rows, this.tools.width * AHEAD, async (row) => {
        const { contactPointId } = row;
        const end = this.sendOne(row, addresses.get(contactPointId), earlier.get(contactPointId));
        this.recorder.add(row.id, await end);
      });
    } finally {
      await this.recorder.settled();
    }
  }

  private async sendOne(row: Marked, address: string | undefined, earlierId: string | undefined) {
    const { id, contactPointId, tries, interestId } = row;
    if (this.stop.aborted || this.relayAway) return putBack;
    if (await this.tools.held.isHeld(ASK_AGAIN_MS)) return putBack;
    if (address === undefined) return suppressed;
    const domain = address.slice(address.lastIndexOf('@') + 1);
    const seconds = this.tools.pace.secondsToWait(domain, Date.now());
    if (seconds > 0) return putOff(seconds);
    const mails = await this.tools.send.mailsFor(row);
    const mail = mails.for({ deliveryId: id, contactPointId, address, earlierId, interestId });
    if (!mail) return unusable;
    const outcome = await this.tools.toRelay(mail);
    this.tools.pace.heard(domain, outcome, Date.now());
    this.away = outcome.away ? this.away + 1 : 0;
    return resultOf(outcome, tries, this.tools.plan);
  }
}
