import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** TXT records by name; `null` is a question that never gets an answer. Other names do not exist. */
export type Records = Map<string, string[] | null>;

export interface NameServer {
  /** As SENDER_DNS names it. */
  address: string;
  records: Records;
  /** Questions that came. */
  asked: string[];
  close(): void;
}

const TXT = 16;
const NO_SUCH_NAME = 3;

/** A name server on this machine that knows what the test tells it (RFC 1035, one question a packet). */
export async function startNameServer(records: Records = new Map()): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (packet, { port, address }) => {
    const { name, type, end } = question(packet);
    asked.push(name);
    const known = records.get(name);
    if (known === null) return;
    const texts = type === TXT ? (known ?? []) : [];
    const head = Buffer.from(packet.subarray(0, 12));
    head.writeUInt16BE(0x8180 | (known ? 0 : NO_SUCH_NAME), 2);
    head.writeUInt16BE(texts.length, 6);
    head.fill(0, 8);
    const answer = Buffer.concat([head, packet.subarray(12, end), ...texts.map(record)]);
    socket.send(answer, port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    ...{ records, asked, address: `127.0.0.1:${socket.address().port}` },
    close: () => void socket.close(),
  };
}

function question(packet: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let size = packet[at]!; size > 0; size = packet[at]!) {
    labels.push(packet.toString('latin1', at + 1, at + 1 + size));
    at += 1 + size;
  }
  return { name: labels.join('.').toLowerCase(), type: packet.readUInt16BE(at + 1), end: at + 5 };
}

/** A TXT record about the name of the question, in pieces of 255 bytes. */
function record(text: string): Buffer {
  const pieces = text.match(/.{1,255}/g) ?? [''];
  const data = Buffer.concat(
    pieces.flatMap((piece) => [Buffer.from([piece.length]), Buffer.from(piece)]),
  );
  const head = Buffer.from('c00c00100001000000000000', 'hex');
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
