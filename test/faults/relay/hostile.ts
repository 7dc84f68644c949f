import { openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { numbers } from '../rounds/random';
import { Cuts, inStrides, type CutTask, type Wire } from './cuts';
import { manner, type ManneredAs } from './manners';
import { Talk } from './talk';

/**
 * A relay that behaves badly: `hostile.ts PORT LOG MANNER SEED CUTS`. It counts as the sink does: one line a mail,
 * `<milliseconds> <recipient>`, stands in LOG before the mail is answered. CUTS is a JSON file for `resets`: where to cut;
 * without a length yet, the first conversation goes uncut and its length is written to `CUTS.wire`. Prints its port once it listens.
 */
const [port = '0', log = '/dev/null', as = 'trickles', seed = '1', cutFile = ''] =
  process.argv.slice(2);
/** How long it is gone. */
const GONE_MS = 3_000;

const file = openSync(log, 'a');
const open = new Set<Socket>();
const task = as === 'resets' ? (JSON.parse(readFileSync(cutFile, 'utf8')) as CutTask) : null;
let cuts = task?.wire ? cutsOf(task.wire, task.positions) : null;

function cutsOf(wire: Wire, positions: readonly number[]): Cuts {
  return new Cuts(wire, positions, `${cutFile}.log`);
}

/** The envelope that goes along with the first body is part of the conversation. */
function measured(wire: Wire): void {
  if (!task || cuts) return;
  writeFileSync(`${cutFile}.wire`, JSON.stringify(wire));
  cuts = cutsOf(wire, inStrides(wire.said + wire.heard));
  for (const socket of open) socket.destroy();
}

const behaves = manner(as as ManneredAs, numbers(Number(seed)));
const server = createServer((socket) => {
  open.add(socket);
  socket.on('close', () => open.delete(socket));
  new Talk(socket, {
    ...{ manner: behaves, byteMs: as === 'trickles' ? 1 : 0, cuts, measured, vanish },
    took: (recipient) => void writeSync(file, `${Date.now()} ${recipient}\n`),
  });
});

function vanish(): void {
  server.close();
  for (const socket of open) socket.resetAndDestroy();
  setTimeout(() => server.listen(Number(port), '127.0.0.1'), GONE_MS);
}

server.listen(Number(port), '127.0.0.1', () =>
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`),
);
