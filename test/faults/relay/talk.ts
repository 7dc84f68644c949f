import type { Socket } from 'node:net';
import type { Cut, Cuts, Wire } from './cuts';
import type { Answer, Manner, Moment } from './manners';

const OFFERS = '250-sink\r\n250-PIPELINING\r\n250-SMTPUTF8\r\n250 8BITMIME';
const USUAL: Record<Moment, string> = {
  greeting: '220 sink ESMTP',
  EHLO: OFFERS,
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 Go ahead',
  body: '250 2.0.0 Ok: queued',
};
const END = Buffer.from('\r\n.\r\n');

export interface TalkTools {
  readonly manner: Manner;
  /** Milliseconds between two bytes of an answer; 0 for all at once. */
  readonly byteMs: number;
  readonly cuts: Cuts | null;
  /** Writes down that this person's mail was taken. */
  took(recipient: string): void;
  /** Told the length of a conversation once its first mail is answered. */
  measured(wire: Wire): void;
  vanish(): void;
}

/** One conversation of a relay with manners of its own. */
export class Talk {
  private heard = 0;
  private said = 0;
  private rest: Buffer = Buffer.alloc(0);
  private recipient = '';
  private inBody = false;
  private refused = false;
  private over = false;
  private isCut = false;
  private speaking: Promise<void> = Promise.resolve();
  private readonly cut: Cut | null;

  constructor(
    private readonly socket: Socket,
    private readonly tools: TalkTools,
  ) {
    this.cut = tools.cuts?.next() ?? null;
    socket.setNoDelay(true).on('error', () => undefined);
    socket.on('data', (data) => this.hear(data)).on('end', () => socket.end());
    socket.on('close', () => this.closed());
    this.answer('greeting');
  }

  private hear(data: Buffer): void {
    if (this.over) return;
    const { cut } = this;
    const room = cut?.way === 'heard' ? cut.after - this.heard : Infinity;
    const taken = data.subarray(0, Math.min(room, data.length));
    this.heard += taken.length;
    this.rest = Buffer.concat([this.rest, taken]);
    while (!this.over && (this.inBody ? this.body() : this.line()));
    if (cut && taken.length === room && !this.over) this.reset(cut);
  }

  private line(): boolean {
    const end = this.rest.indexOf(10);
    if (end < 0) return false;
    const line = this.rest.toString('utf8', 0, end);
    this.rest = this.rest.subarray(end + 1);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') this.refused = false;
    if (verb === 'RCPT') this.recipient = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (verb === 'QUIT') this.say({ text: '221 2.0.0 Bye', then: 'close' });
    else if (verb === 'DATA' && this.refused) this.say({ text: '554 5.5.1 No valid recipients' });
    else if (isMoment(verb)) this.answer(verb);
    else this.say({ text: '250 2.0.0 Ok' });
    return true;
  }

  private body(): boolean {
    const end = this.rest.indexOf(END);
    if (end < 0) return false;
    this.rest = this.rest.subarray(end + END.length);
    this.inBody = false;
    this.answer('body');
    return true;
  }

  private answer(at: Moment): void {
    const answer = this.tools.manner(at, this.recipient);
    const text = answer?.text ?? USUAL[at];
    if (at === 'body' && !answer?.dropped) this.tools.took(this.recipient);
    if (at === 'RCPT' && answer) this.refused = true;
    if (at === 'DATA' && text.startsWith('354')) this.inBody = true;
    this.say({ ...answer, text });
    if (at === 'body')
      void this.speaking.then(() => this.tools.measured({ said: this.said, heard: this.heard }));
  }

  private say({ text, then }: Answer): void {
    if (then) this.over = true;
    this.speaking = this.speaking.then(async () => {
      if (text) await this.write(Buffer.from(`${text}\r\n`));
      if (then === 'close') this.socket.end();
      if (then === 'reset') this.socket.resetAndDestroy();
      if (then === 'vanish') this.tools.vanish();
    });
  }

  private async write(bytes: Buffer): Promise<void> {
    const { cut } = this;
    const room = cut?.way === 'said' ? cut.after - this.said : Infinity;
    const allowed = bytes.subarray(0, Math.min(room, bytes.length));
    if (allowed.length > 0) await this.send(allowed);
    this.said += allowed.length;
    if (cut && allowed.length === room) this.reset(cut);
  }

  private async send(bytes: Buffer): Promise<void> {
    const { byteMs } = this.tools;
    const step = byteMs > 0 ? 1 : bytes.length;
    for (let at = 0; at < bytes.length; at += step) {
      if (byteMs > 0) await new Promise((done) => setTimeout(done, byteMs));
      await new Promise((done) => this.socket.write(bytes.subarray(at, at + step), done));
    }
  }

  private reset(cut: Cut): void {
    this.over = true;
    if (!this.socket.destroyed) {
      this.isCut = true;
      this.tools.cuts!.done(cut);
      this.socket.resetAndDestroy();
    }
  }

  private closed(): void {
    if (this.cut && !this.isCut) this.tools.cuts!.missed(this.cut);
    this.over = true;
  }
}

const isMoment = (verb: string): verb is Moment => ['EHLO', 'MAIL', 'RCPT', 'DATA'].includes(verb);
