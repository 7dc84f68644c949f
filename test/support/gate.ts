import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door before a server: shut, it cuts everyone off and lets nobody in. What a crash looks like to the client. */
export class Gate {
  private readonly sockets = new Set<Socket>();
  private shut = false;
  /** How many were turned away. */
  refused = 0;
  private readonly server = createServer((from) => this.pass(from));

  private constructor(private readonly target: string) {}

  /** Before `target` (host:port). */
  static async before(target: string): Promise<Gate> {
    const gate = new Gate(target);
    gate.server.listen(0, '127.0.0.1');
    await once(gate.server, 'listening');
    return gate;
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.shut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  open(): void {
    this.shut = false;
  }

  async remove(): Promise<void> {
    this.close();
    await new Promise((done) => this.server.close(done));
  }

  private pass(from: Socket): void {
    if (this.shut) {
      this.refused += 1;
      from.destroy();
      return;
    }
    const [host, port] = this.target.split(':');
    const to = connect(Number(port), host);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      this.sockets.add(one);
      one
        .on('error', () => undefined)
        .on('close', () => {
          this.sockets.delete(one);
          other.destroy();
        });
      one.pipe(other);
    }
  }
}
