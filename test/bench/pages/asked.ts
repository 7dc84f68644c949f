import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/** What to ask for, how long, and by how many connections at once. */
export interface Load {
  url: string;
  paths: string[];
  seconds: number;
  connections: number;
}

export interface Found {
  views: number;
  faults: number;
  /** Milliseconds of each answer. */
  waits: number[];
}

/** One view: the whole answer, packed as a browser gets it. */
function view(agent: Agent, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(address, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode === 200));
    });
    asked.once('error', () => resolve(false));
    asked.end();
  });
}

/** Each connection asks for the next page as soon as it has the last. */
async function ask({ url, paths, seconds, connections }: Load): Promise<Found> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1000;
  const found: Found = { views: 0, faults: 0, waits: [] };
  const one = async (first: number) => {
    for (let turn = first; performance.now() < end; turn++) {
      const began = performance.now();
      const good = await view(agent, url + paths[turn % paths.length]!);
      found.waits.push(performance.now() - began);
      if (good) found.views += 1;
      else found.faults += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, at) => one(at)));
  agent.destroy();
  return found;
}

void ask(workerData as Load).then((found) => parentPort?.postMessage(found));
