import { connect, type Socket } from 'node:net';

/**
 * The ceiling of a sink: `bare-sender.ts URL CONNECTIONS BYTES MAILS` sends one text to everybody, pipelined,
 * keeping no records. Prints its pace as JSON.
 */
const [url = '', connections = '4', bytes = '8500', mails = '1000'] = process.argv.slice(2);
const { hostname, port } = new URL(url);
const LINE = `${'Officers will mark bicycles outside the library.'.padEnd(76, ' ok')}\r\n`;
const body = Buffer.from(
  `Subject: Bare\r\n\r\n${LINE.repeat(Math.ceil(Number(bytes) / LINE.length))}.\r\n`,
);
let left = Number(mails);
const began = performance.now();

const envelope = () =>
  `MAIL FROM:<bounce@talk.example.org>\r\nRCPT TO:<bare${left--}@example.org>\r\nDATA\r\n`;

/** Greeting and EHLO first; then each 354 sends a body with the next envelope behind it. */
function converse(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    let rest = '';
    socket.setNoDelay(true).on('error', reject).on('close', resolve);
    socket.on('data', (data) => {
      const lines = (rest + data.toString('latin1')).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) {
        if (line.startsWith('220')) socket.write('EHLO bare.example.org\r\n');
        else if (line === '250 8BITMIME') socket.write(envelope());
        else if (line.startsWith('354')) {
          socket.cork();
          socket.write(body);
          socket.write(left > 0 ? envelope() : 'QUIT\r\n');
          socket.uncork();
        } else if (line.startsWith('221')) socket.end();
      }
    });
  });
}

void Promise.all(
  Array.from({ length: Number(connections) }, () => converse(connect(Number(port), hostname))),
).then(() => {
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(`${JSON.stringify({ bare_per_s: Math.round(Number(mails) / seconds) })}\n`);
});
