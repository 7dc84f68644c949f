import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';

/** Says lines by SMTP and gives the last answer to each. */
export class Talk {
  private heard = '';
  constructor(readonly socket: Socket | TLSSocket) {
    socket
      .on('data', (data: Buffer) => (this.heard += data.toString()))
      .on('error', () => undefined);
  }

  static async at(port: number): Promise<Talk> {
    const socket = connect({ port, host: '127.0.0.1' });
    const talk = new Talk(socket);
    await talk.answer();
    return talk;
  }

  async say(line: string): Promise<string> {
    this.socket.write(`${line}\r\n`);
    return this.answer();
  }

  async secure(options: object): Promise<Talk> {
    await this.say('STARTTLS');
    this.socket.removeAllListeners('data');
    const secured = connectTls({
      ...{ socket: this.socket, rejectUnauthorized: false, host: 'talk.example.org' },
      ...options,
    });
    await once(secured, 'secureConnect');
    return new Talk(secured);
  }

  get protocol(): string | null {
    return 'getProtocol' in this.socket ? this.socket.getProtocol() : null;
  }

  end(): void {
    this.socket.destroy();
  }

  private async answer(): Promise<string> {
    while (!/^\d{3} .*\r\n$/m.test(this.heard)) await once(this.socket, 'data');
    const heard = this.heard;
    this.heard = '';
    return heard;
  }
}
