import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { answerOf, type Answer, type Refusal } from './postbox-answers';

export type { Answer } from './postbox-answers';

/** One mail as it came in, for one of its recipients. */
export interface Received {
  /** Envelope recipient, lower case. */
  to: string;
  /** Envelope sender; empty for a bounce. */
  from: string;
  raw: string;
  mail: ParsedMail;
}

interface Wish {
  subject?: string | RegExp;
  /** Milliseconds to wait, 30,000 unless told. */
  within?: number;
}

/** An SMTP server in memory that keeps each recipient's mail and answers as a test tells it to. */
export class Postbox {
  /** Every mail taken, in order of arrival; one entry for each recipient. */
  readonly received: Received[] = [];
  /** Bodies read to their end, taken or not. */
  bodies = 0;
  private readonly handedOut = new Set<Received>();
  private readonly answers: { to: string | RegExp; answer: Answer; times: number }[] = [];
  private waiting: (() => void)[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100, // milliseconds that idle clients are given
    onRcptTo: ({ address }, _session, done) => {
      const answer = this.take(address, 'recipient');
      done(answer ? refusal(answer) : null);
    },
    onData: (stream, session, done) => void this.data(stream, session).then(() => done(), done),
  });

  /** Opens on 127.0.0.1, on a free port unless one is named. */
  static async open(port = 0): Promise<Postbox> {
    const postbox = new Postbox();
    postbox.server.on('error', () => undefined); // clients that break off are what tests do
    postbox.server.listen(port, '127.0.0.1');
    await once(postbox.server.server, 'listening');
    return postbox;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** For the setting SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** From now on answers mail to these recipients so, `times` times over (for ever unless told). */
  answer(to: string | RegExp, answer: Answer, times = Infinity): void {
    this.answers.push({ to, answer, times });
  }

  /** Takes everything again. */
  answerNormally(): void {
    this.answers.length = 0;
  }

  to(address: string): Received[] {
    return this.received.filter(({ to }) => to === address.toLowerCase());
  }

  /** The oldest mail to this address that was not handed out yet, waiting for it if need be. */
  async nextTo(address: string, { subject, within = 30_000 }: Wish = {}): Promise<Received> {
    const end = Date.now() + within;
    for (;;) {
      const found = this.to(address).find(
        (one) => !this.handedOut.has(one) && fits(one.mail.subject ?? '', subject),
      );
      if (found) {
        this.handedOut.add(found);
        return found;
      }
      if (Date.now() >= end) throw new Error(this.nothingFor(address, subject));
      await this.nextArrival(end - Date.now());
    }
  }

  /** Waits until so many mails (one per recipient) came in. */
  async hasReceived(count: number, within = 60_000): Promise<void> {
    const end = Date.now() + within;
    while (this.received.length < count) {
      if (Date.now() >= end) throw new Error(`${this.received.length} of ${count} mails came`);
      await this.nextArrival(end - Date.now());
    }
  }

  clear(): void {
    this.received.length = 0;
    this.handedOut.clear();
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => this.server.close(() => done()));
  }

  private async data(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const raw = Buffer.concat(parts).toString('utf8');
    this.bodies += 1;
    const recipients = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
    const answer = recipients.map((to) => this.take(to, 'body')).find((one) => one !== undefined);
    if (answer?.slowMs) await new Promise((done) => setTimeout(done, answer.slowMs));
    if (answer?.drop) return this.hangUp(session);
    if (answer?.code) throw refusal(answer);
    const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
    const mail = await simpleParser(raw);
    this.received.push(...recipients.map((to) => ({ to, from, raw, mail })));
    this.arrived();
  }

  /** The body is in, its answer never comes: what a relay's crash looks like. */
  private hangUp(session: SMTPServerSession): Promise<void> {
    for (const connection of this.server.connections as Set<Connection>) {
      if (connection.session.id === session.id) connection._socket.destroy();
    }
    return new Promise(() => undefined);
  }

  private take(address: string, stage: Refusal['stage']): Refusal | undefined {
    const rule = this.answers.find(
      ({ to, answer, times }) =>
        times > 0 && fits(address.toLowerCase(), to) && answerOf(answer).stage === stage,
    );
    if (!rule) return undefined;
    rule.times -= 1;
    return answerOf(rule.answer);
  }

  private arrived(): void {
    const listeners = this.waiting;
    this.waiting = [];
    listeners.forEach((listener) => listener());
  }

  private nextArrival(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private nothingFor(address: string, subject: Wish['subject']): string {
    const had = this.to(address).map(({ mail }) => mail.subject);
    return `no ${subject ? `mail "${String(subject)}"` : 'new mail'} came for ${address}; it had: ${had.join(' | ') || 'none'}`;
  }
}

interface Connection {
  session: { id: string };
  _socket: { destroy(): void };
}

function fits(text: string, wish: string | RegExp | undefined): boolean {
  if (wish === undefined) return true;
  return typeof wish === 'string' ? text.includes(wish) : wish.test(text);
}

function refusal({ code = 451, words }: Refusal): Error {
  return Object.assign(new Error(words ?? 'refused by the test'), { responseCode: code });
}
