import type { Notify } from '../../platform/sms/notify';
import type { RollingLimit } from '../../platform/sms/rules/rolling-limit';
import { inTurn } from '../sending/in-turn';
import type { Claim } from '../sending/leases';
import type { Recorder } from '../sending/recorder';
import type { RetryPlan } from '../sending/rules/back-off';
import { putBack, putOff, suppressed, type Result } from '../sending/rules/result';
import { referenceOf } from './rules/reference';
import { ended, textResultOf } from './rules/text-result';
import { endOf } from './rules/text-status';
import type { MarkedText, TextSend } from './text-sends';

/** Phones marked in flight at a time: what a crash leaves to be looked up. */
export const TEXT_WINDOW = 100;
/** Requests to Notify at a time: 3,000 a minute at a fifth of a second each. */
const WIDTH = 10;
/** Whether we may still send is asked this often while it is slow. */
const ASK_AGAIN_MS = 1_000;

export type TextRunEnd = 'done' | 'stopped' | 'relay-away' | 'held';

/** What a run of chunks needs, made once for the send. */
export interface TextTools {
  readonly notify: Pick<Notify, 'send' | 'statusOf'>;
  readonly limit: RollingLimit;
  readonly plan: RetryPlan;
  readonly send: TextSend;
  /** How long the key stays alone after Notify said that the minute is full. */
  readonly fullMs: number;
  mayNot(): Promise<boolean>;
  secondsToTomorrow(): number;
  /** Number and stop code by phone; who has left is missing. */
  phonesOf(ids: readonly string[]): Promise<Map<string, { number: string; stopCode: string }>>;
}

/** Sends one claimed chunk of texts, sub-batch after sub-batch, until nothing in it is due or something says stop. */
export class TextRun {
  people = 0;
  private away = false;
  /** Seconds to wait for tomorrow, once the limit of the day is reached. */
  private tomorrow: number | null = null;
  private held = false;
  private askedAt = 0;

  constructor(
    private readonly tools: TextTools,
    private readonly claim: Claim,
    private readonly recorder: Recorder,
    private readonly stop: AbortSignal,
  ) {}

  async run(): Promise<TextRunEnd> {
    for (;;) {
      if (this.stop.aborted) return 'stopped';
      if (await this.isHeld(0)) return 'held';
      const marked = await this.tools.send.mark(this.claim, TEXT_WINDOW);
      if (marked.length === 0) return 'done';
      this.people += marked.length;
      await this.sendAll(marked.filter(({ state }) => state === 'in flight'));
      if (this.away) return 'relay-away';
    }
  }

  private async isHeld(ms: number): Promise<boolean> {
    if (Date.now() - this.askedAt >= ms) {
      this.askedAt = Date.now();
      this.held = await this.tools.mayNot();
    }
    return this.held;
  }

  private async sendAll(rows: readonly MarkedText[]): Promise<void> {
    try {
      const phones = await this.tools.phonesOf(rows.map((row) => row.contactPointId));
      await inTurn(rows, WIDTH, async (row) => {
        this.recorder.add(row.id, await this.sendOne(row, phones.get(row.contactPointId)));
      });
    } finally {
      await this.recorder.settled();
    }
  }

  private async sendOne(
    { id, tries, maybeSent }: MarkedText,
    phone: { number: string; stopCode: string } | undefined,
  ): Promise<Result> {
    if (!phone) return maybeSent ? ended('unknown') : suppressed;
    const { notify, send, plan } = this.tools;
    const reference = referenceOf(this.claim.sendId, id);
    if (maybeSent || tries > 1) {
      const status = await notify.statusOf(reference);
      if (status === undefined) this.away = true;
      else if (status !== null) return ended(endOf(status).state, null, endOf(status).code);
    }
    if (!(await this.hasTurn())) return putBack;
    if (this.tomorrow !== null) return putOff(this.tomorrow);
    const text = send.textFor(phone.stopCode);
    const outcome = await notify.send({ to: phone.number, text, reference });
    if (outcome.state === 'away') this.away = true;
    if (outcome.state === 'full') {
      if (outcome.until === 'tomorrow') this.tomorrow = this.tools.secondsToTomorrow();
      else this.tools.limit.closeFor(this.tools.fullMs, Date.now());
    }
    return textResultOf(outcome, tries, plan, this.tomorrow ?? 0);
  }

  /** Waits for a place in the minute. False when we must stop first. */
  private async hasTurn(): Promise<boolean> {
    for (;;) {
      if (this.stop.aborted || this.away || (await this.isHeld(ASK_AGAIN_MS))) return false;
      if (this.tomorrow !== null) return true;
      const ms = this.tools.limit.take(Date.now());
      if (ms <= 0) return true;
      await new Promise((done) => setTimeout(done, Math.min(ms, ASK_AGAIN_MS)));
    }
  }
}
