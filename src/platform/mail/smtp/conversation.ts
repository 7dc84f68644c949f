import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ReplyReader, type Reply } from './replies';

export interface Place {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** Whether the server's certificate must be good. */
  readonly verified: boolean;
}

/** Bytes to and from a server, and its replies in order. Ends once, whatever ends it. */
export class Conversation {
  /** Called with each reply. */
  hears: (reply: Reply) => void = () => undefined;
  /** Called once. */
  ends: () => void = () => undefined;
  over = false;
  private reader = this.freshReader();
  private socket: Socket;

  constructor(
    private readonly place: Place,
    private readonly silenceMs: number,
  ) {
    const { host, port, secure } = place;
    this.socket = secure
      ? connectTls({ host, port, servername: nameOf(host), rejectUnauthorized: place.verified })
      : connectPlain({ host, port });
    this.listen();
  }

  /** One byte a character, in one write. A short string is handed to the network without a copy of ours. */
  say(text: string): void {
    if (!this.over) this.socket.write(text, 'latin1');
  }

  /** Waits until the network has taken all of it; never when the conversation ends before. */
  handOver(text: string): Promise<void> {
    return new Promise((resolve) => {
      this.socket.write(text, 'latin1', (error) => {
        if (!error) resolve();
      });
    });
  }

  /** TLS from here on (RFC 3207). What the server said before it is no part of the protected conversation. */
  async secure(): Promise<boolean> {
    if (this.reader.midway) return false;
    const plain = this.socket;
    for (const event of ['data', 'error', 'close', 'timeout']) plain.removeAllListeners(event);
    plain.on('error', () => undefined);
    const { host, verified } = this.place;
    const socket = connectTls({
      ...{ socket: plain, servername: nameOf(host), rejectUnauthorized: verified },
    });
    this.socket = socket;
    this.reader = this.freshReader();
    this.listen();
    return new Promise((resolve) => {
      socket.once('secureConnect', () => resolve(true)).once('close', () => resolve(false));
    });
  }

  close(): void {
    this.socket.destroy();
    this.end();
  }

  private listen(): void {
    this.socket
      .setNoDelay(true)
      .setTimeout(this.silenceMs, () => this.close())
      .on('data', (data: Buffer) => this.read(data))
      .on('error', () => this.close())
      .on('end', () => this.close())
      .on('close', () => this.end());
  }

  private read(data: Buffer): void {
    try {
      this.reader.read(data);
    } catch {
      this.close();
    }
  }

  private freshReader(): ReplyReader {
    return new ReplyReader((reply) => this.hears(reply));
  }

  private end(): void {
    if (this.over) return;
    this.over = true;
    this.ends();
  }
}

/** A name for the certificate; an address has none. */
const nameOf = (host: string): string => (/^[\d.]+$|:/.test(host) ? '' : host);
