import { reply as partsOf, outcomeOf } from './relay-error';
import { workOf, type Job, type Work } from './relay-job';
import type { RelayCounts } from './relay-metrics';
import type { Outgoing, RelayOutcome } from './relay-outcome';
import { Conversation } from './smtp/conversation';
import { shakeHands, type Offers } from './smtp/handshake';
import type { RelayAddress } from './smtp/relay-address';
import { asText, type Reply } from './smtp/replies';
import { asBytes, endOf, isAscii, isEnvelopeAddress, stuffed } from './smtp/wire-form';

/** A relay inside the force answers within seconds; a minute says that it will not. RFC 5321 4.5.3.2 allows 10 minutes after the body. */
const SILENCE_MS = 60_000;
const GREETING_MS = 15_000;
/** A larger body goes first and its end after it, so that one cut off half-way is known not to have been taken. */
const AT_ONCE = 65_536;

/** An order to the server, and what its answer does. */
interface Step {
  readonly text: string;
  readonly work: Work | null;
  answered(reply: Reply): void;
}

const IMPOSSIBLE: RelayOutcome = { state: 'failed', enhancedCode: '5.1.3' };
/** RFC 6531: the address is not ASCII, and this relay takes no such mail. */
const NO_UTF8: RelayOutcome = { state: 'failed', enhancedCode: '5.6.7' };

/**
 * One SMTP conversation with the relay. Mails go one after another; where the relay allows it (RFC 2920), the next
 * envelope goes out with the body before it, so that a mail costs one round trip.
 */
export class RelayConnection {
  mails = 0;
  /** Asked for the next mail whenever there is room for one. */
  next: () => Job | undefined = () => undefined;
  /** Counts what becomes of its mails. */
  counts: RelayCounts | undefined;
  /** Told when nothing is on its way any more. */
  rests: () => void = () => undefined;
  private readonly conversation: Conversation;
  private readonly steps: Step[] = [];
  private offers: Offers = { pipelining: false, utf8: false, size: false };
  private opened = false;
  private leaving = false;
  private dirty = false;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly relay: RelayAddress,
    private readonly name: string,
    private readonly silenceMs = SILENCE_MS,
  ) {
    this.conversation = new Conversation(relay, silenceMs);
  }

  get usable(): boolean {
    return this.opened && !this.conversation.over && !this.leaving;
  }

  /** Connects and signs in. Whatever goes wrong here is not the mail's fault: retry. */
  async open(): Promise<RelayOutcome | null> {
    const limit = Math.min(GREETING_MS, this.silenceMs);
    const late = setTimeout(() => this.conversation.close(), limit);
    const hands = await shakeHands(this.conversation, this.relay, this.name);
    clearTimeout(late);
    if ('fault' in hands) {
      this.conversation.close();
      return hands.fault;
    }
    this.offers = hands.offers;
    this.opened = true;
    this.conversation.hears = (reply) => this.hear(reply);
    this.conversation.ends = () => this.lost();
    if (this.conversation.over) this.lost();
    return null;
  }

  /** Takes mails from `next` until there are none. */
  wake(): void {
    clearTimeout(this.idle);
    if (this.steps.length === 0) this.begin();
  }

  /** One mail, with nothing behind it. */
  send(mail: Outgoing): Promise<RelayOutcome> {
    return new Promise((settle) => {
      const jobs: Job[] = [{ mail, settle }];
      this.next = () => jobs.pop();
      this.wake();
    });
  }

  closeAfter(ms: number): void {
    this.idle = setTimeout(() => this.quit(), ms).unref();
  }

  quit(): void {
    clearTimeout(this.idle);
    this.leaving = true;
    if (this.steps.length > 0) return this.conversation.close();
    this.conversation.say('QUIT\r\n');
    setTimeout(() => this.conversation.close(), 1000).unref();
  }

  private begin(): void {
    const envelope = this.envelope();
    if (envelope) this.conversation.say(envelope);
    else if (this.steps.length === 0 && !this.conversation.over) this.rests();
  }

  /** Takes the next mail and queues its orders; gives those that may be written now. */
  private envelope(): string {
    for (let job = this.usable ? this.next() : undefined; job; job = this.next()) {
      const problem = this.problemOf(job.mail);
      if (problem) {
        job.settle(problem);
        continue;
      }
      this.mails += 1;
      return this.order(this.stepsFor(workOf(job)));
    }
    return '';
  }

  private problemOf({ from, to }: Outgoing): RelayOutcome | null {
    if (!isEnvelopeAddress(from) || !isEnvelopeAddress(to) || to === '') return IMPOSSIBLE;
    return isAscii(to) || this.offers.utf8 ? null : NO_UTF8;
  }

  private order(steps: readonly Step[]): string {
    this.steps.push(...steps);
    if (this.offers.pipelining) return steps.map(({ text }) => text).join('');
    return this.steps.length === steps.length ? steps[0]!.text : '';
  }

  private stepsFor(work: Work): Step[] {
    const { from, to, raw } = work.mail;
    const size = this.offers.size ? ` SIZE=${raw.length}` : '';
    const utf8 = isAscii(to) ? '' : ' SMTPUTF8';
    const keep = (reply: Reply) => {
      if (reply.code >= 300) work.refusal ??= reply;
    };
    const envelope: Step[] = [
      { text: `MAIL FROM:<${asBytes(from)}>${size}${utf8}\r\n`, work, answered: keep },
      { text: `RCPT TO:<${asBytes(to)}>\r\n`, work, answered: keep },
      { text: 'DATA\r\n', work, answered: (reply) => this.mayWrite(work, reply) },
    ];
    if (!this.dirty) return envelope;
    this.dirty = false;
    return [{ text: 'RSET\r\n', work: null, answered: () => undefined }, ...envelope];
  }

  /** The answer to DATA. */
  private mayWrite(work: Work, reply: Reply): void {
    if (reply.code !== 354) return this.refused(work, work.refusal ?? reply);
    if (work.refusal) {
      // it wants a body for nobody: an empty one, which it will refuse (RFC 2920, 3.1)
      this.steps.unshift({ text: '', work, answered: () => this.refused(work, work.refusal!) });
      return this.conversation.say('.\r\n');
    }
    void this.write(work);
  }

  private async write(work: Work): Promise<void> {
    const body = stuffed(work.mail.raw);
    // the end of this mail is the next answer to come, before those of the next envelope
    this.steps.unshift({ text: '', work, answered: (reply) => this.ended(work, reply) });
    if (body.length > AT_ONCE) {
      await this.conversation.handOver(body);
      work.bodyOut = true;
      return this.conversation.say(endOf(body));
    }
    work.bodyOut = true;
    const next = this.offers.pipelining ? this.envelope() : '';
    this.conversation.say(body + endOf(body) + next);
  }

  private ended(work: Work, reply: Reply): void {
    // answered in the middle of its body: what else we say would be read as the rest of it
    if (!work.bodyOut) {
      work.settle(outcomeOf(faultOf(reply), false));
      return this.conversation.close();
    }
    if (reply.code < 300) work.settle({ state: 'accepted', ...partsOf(asText(reply), reply.code) });
    else work.settle(outcomeOf(faultOf(reply), true));
  }

  private refused(work: Work, reply: Reply): void {
    this.dirty = true; // a refused envelope may still stand open: it is cleared first (RFC 5321, 4.1.1.5)
    work.settle(outcomeOf(faultOf(reply), false));
  }

  private hear(reply: Reply): void {
    const step = this.steps.shift();
    if (!step || reply.code === 421) return this.leave(step, reply);
    step.answered(reply);
    if (this.steps.length === 0) return this.begin();
    if (!this.offers.pipelining) this.goOn(step);
  }

  /** Without pipelining each order waits for the answer before it; a refused envelope is not gone on with. */
  private goOn({ work }: Step): void {
    if (work?.refusal) {
      const rest = this.steps.filter((step) => step.work !== work);
      this.steps.splice(0, this.steps.length, ...rest);
      this.refused(work, work.refusal);
      if (this.steps.length === 0) return this.begin();
    }
    const [step] = this.steps;
    if (step?.text) this.conversation.say(step.text);
  }

  /** The relay closes the conversation (421) or speaks out of turn. */
  private leave(step: Step | undefined, reply: Reply): void {
    const work = step?.work;
    if (step) this.steps.unshift(step);
    if (work && reply.code === 421)
      work.settle(outcomeOf(faultOf(reply), work.bodyOut), this.mails > 1 && !work.bodyOut);
    this.conversation.close();
  }

  /** What was on its way: unknown where the body was out, else as good as never begun. */
  private lost(): void {
    const works = new Set(this.steps.flatMap(({ work }) => work ?? []));
    this.steps.length = 0;
    for (const work of works)
      work.settle({ state: work.bodyOut ? 'unknown' : 'retry' }, !work.bodyOut && this.mails > 1);
    this.rests();
  }
}

const faultOf = (reply: Reply) => ({ responseCode: reply.code, response: asText(reply) });
