import { openSync, writeSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A relay that takes everything and counts it: `sink.ts PORT LOG DELAY`. One line a mail, `<milliseconds> <recipient>`,
 * stands in LOG before the mail is answered, so a kill loses no count. Prints its port once it listens.
 * DELAY milliseconds pass before it answers. It offers PIPELINING, reads bodies without looking at them, and answers all it read at once.
 */
const [port = '0', log = '/dev/null', delay = '0'] = process.argv.slice(2);
const file = openSync(log, 'a');
const GREETING = '220 sink ESMTP\r\n';
const OFFERS = '250-sink\r\n250-PIPELINING\r\n250-SMTPUTF8\r\n250 8BITMIME\r\n';
const END = Buffer.from('\r\n.\r\n');

class Conversation {
  private rest: Buffer = Buffer.alloc(0);
  private inBody = false;
  private recipient = '';
  private answers = '';
  private taken = '';

  constructor(private readonly socket: Socket) {
    socket.setNoDelay(true).on('error', () => undefined);
    socket.on('data', (data) => this.read(data));
    socket.write(GREETING);
  }

  private read(data: Buffer): void {
    let text = this.rest.length > 0 ? Buffer.concat([this.rest, data]) : data;
    for (;;) {
      const next = this.inBody ? this.body(text) : this.line(text);
      if (!next) break;
      text = next;
    }
    // of a body only what may be the start of its end mark is kept
    this.rest = Buffer.from(this.inBody ? text.subarray(-(END.length - 1)) : text);
    if (this.taken) writeSync(file, this.taken);
    this.taken = '';
    this.answer(this.answers);
    this.answers = '';
  }

  private answer(text: string): void {
    if (text === '') return;
    if (delay === '0') this.socket.write(text);
    else setTimeout(() => this.socket.write(text), Number(delay));
  }

  private body(text: Buffer): Buffer | null {
    const end = text.indexOf(END);
    if (end < 0) return null;
    this.inBody = false;
    this.taken += `${Date.now()} ${this.recipient}\n`;
    this.answers += '250 2.0.0 Ok: queued\r\n';
    return text.subarray(end + END.length);
  }

  private line(text: Buffer): Buffer | null {
    const end = text.indexOf(10);
    if (end < 0) return null;
    const line = text.toString('utf8', 0, end);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') this.recipient = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (verb === 'DATA') this.inBody = true;
    if (verb === 'QUIT') this.socket.end('221 2.0.0 Bye\r\n');
    else this.answers += ANSWERS[verb] ?? '250 2.0.0 Ok\r\n';
    return text.subarray(end + 1);
  }
}

const ANSWERS: Record<string, string> = { EHLO: OFFERS, DATA: '354 Go ahead\r\n' };

const server = createServer((socket) => new Conversation(socket)).listen(
  Number(port),
  '127.0.0.1',
  () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`),
);
