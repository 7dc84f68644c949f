import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Post {
  from: string;
  to: string;
  raw: Buffer;
}

/** The server's last answer to a mail. */
export interface Answer {
  code: number;
  text: string;
}

/** A sending mail server with one connection. It pipelines, as large ones do. */
export class Poster {
  private rest = '';
  private readonly lines: string[] = [];
  private wake: (() => void) | undefined;
  private gone = false;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (text: string) => this.read(text));
    socket.on('close', () => this.end()).on('error', () => this.end());
  }

  static async at(port: number): Promise<Poster> {
    const socket = connect({ port, host: '127.0.0.1' });
    await once(socket, 'connect');
    const poster = new Poster(socket);
    await poster.answer();
    await poster.say('EHLO mx.example.org');
    return poster;
  }

  /** Gives 421 when the server went away. */
  async post({ from, to, raw }: Post): Promise<Answer> {
    this.socket.write(`MAIL FROM:<${from}>\r\nRCPT TO:<${to}>\r\nDATA\r\n`);
    const heard = [await this.answer(), await this.answer(), await this.answer()];
    const refused = heard.find(({ code }) => code >= 400);
    if (refused) {
      if (heard[2]!.code < 400) await this.say('.');
      await this.say('RSET');
      return refused;
    }
    this.socket.write(raw);
    this.socket.write('\r\n.\r\n');
    return this.answer();
  }

  close(): void {
    this.socket.destroy();
  }

  private async say(line: string): Promise<Answer> {
    this.socket.write(`${line}\r\n`);
    return this.answer();
  }

  private async answer(): Promise<Answer> {
    for (;;) {
      const line = this.lines.shift();
      if (line === undefined && this.gone) return { code: 421, text: 'gone' };
      if (line === undefined) await new Promise<void>((wake) => (this.wake = wake));
      else if (line[3] !== '-') return { code: Number(line.slice(0, 3)), text: line.slice(4) };
    }
  }

  private read(text: string): void {
    const lines = (this.rest + text).split('\r\n');
    this.rest = lines.pop()!;
    this.lines.push(...lines);
    this.wake?.();
  }

  private end(): void {
    this.gone = true;
    this.wake?.();
  }
}
