import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Settings } from '../../src/platform/config/settings';
import { DkimSigner } from '../../src/platform/mail/dkim/dkim-signer';
import { Relay } from '../../src/platform/mail/relay';
import { relayAddress } from '../../src/platform/mail/smtp/relay-address';

export const mail = {
  from: 'bounce@talk.example.org',
  to: 'resident@example.org',
  raw: Buffer.from('Subject: Hello\r\n\r\n.dots\r\nand more\r\n'),
};

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

export interface Seen {
  bodies: string[];
  connections: number;
  most: number;
}

export async function server(options: SMTPServerOptions = {}) {
  const seen: Seen = { bodies: [], connections: 0, most: 0 };
  const smtp = new SMTPServer({
    authOptional: true,
    logger: false,
    closeTimeout: 50,
    onConnect: (_session, done) => {
      seen.connections += 1;
      done();
    },
    onData: (stream, _session, done) => {
      let body = '';
      stream.on('data', (part: Buffer) => (body += part.toString()));
      stream.on('end', () => {
        seen.bodies.push(body);
        done();
      });
    },
    ...options,
  });
  smtp.on('error', () => undefined);
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  open.push(() => new Promise<void>((resolve) => smtp.close(() => resolve())));
  return { seen, port: (smtp.server.address() as AddressInfo).port, smtp };
}

export const addressOf = (port: number) => relayAddress(`smtp://127.0.0.1:${port}`);

function settings(port: number, connections = 2, who = '', more: Partial<Settings> = {}): Settings {
  const SMTP_URL = `smtp://${who}127.0.0.1:${port}`;
  return {
    SMTP_URL,
    SMTP_CONNECTIONS: connections,
    MAIL_DOMAIN: 'talk.example.org',
    DKIM_KEYS: [],
    RELAYS: [],
    SMTP_RATE: 0,
    SMTP_SILENCE_SECONDS: 60,
    SMTP_URGENT_CONNECTIONS: 0,
    ...more,
  } as unknown as Settings;
}

export function relayTo(
  port: number,
  connections = 2,
  who = '',
  more: Partial<Settings> = {},
): Relay {
  const relay = new Relay(...withSigner(settings(port, connections, who, more)));
  open.unshift(() => relay.onApplicationShutdown());
  return relay;
}

const withSigner = (all: Settings) => [all, new DkimSigner(all)] as const;

export const refusal = (responseCode: number, words: string) =>
  Object.assign(new Error(words), { responseCode });

/** A bare socket server, for what no SMTP server does on purpose. */
export async function rude(talk: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const listener: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    talk(socket);
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  open.push(() => {
    sockets.forEach((socket) => socket.destroy());
    listener.close();
  });
  return (listener.address() as AddressInfo).port;
}

export interface Cut {
  _socket: { destroy(): void };
}
