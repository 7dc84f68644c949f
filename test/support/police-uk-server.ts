import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A data.police.uk of our own, by real HTTP. */
export interface PoliceUkServer {
  url: string;
  /** What it answers, by path after the address; anything else is 404. */
  answers: Map<string, unknown>;
  /** When each call came, in milliseconds, and its path. */
  calls: { at: number; path: string }[];
  /** How many of the next calls to fail, and how. */
  failing: { times: number; status: number };
  close(): Promise<void>;
}

export async function policeUkServer(): Promise<PoliceUkServer> {
  const answers = new Map<string, unknown>();
  const calls: PoliceUkServer['calls'] = [];
  const failing = { times: 0, status: 429 };
  const server = createServer((request, response) => {
    const path = request.url!.slice(1);
    calls.push({ at: performance.now(), path });
    if (failing.times > 0) {
      failing.times -= 1;
      if (failing.status === 0) return void request.socket.destroy();
      return void response.writeHead(failing.status).end();
    }
    if (!answers.has(path)) return void response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(answers.get(path)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url, answers, calls, failing, close };
}

/** A team with all that the API may say, and some that it should not. */
export function givenTeam({ answers }: PoliceUkServer, force: string, id: string): void {
  answers.set(`${force}/${id}`, {
    id,
    description: '<p>We look after <b>Abbey</b>.</p><script>alert(1)</script>',
    population: '0',
    contact_details: {
      email: 'abbey@example.org',
      telephone: '101',
      web: 'javascript:alert(1)',
      fax: '',
    },
    locations: [{ longitude: null }],
  });
  answers.set(`${force}/${id}/people`, [
    { name: 'Alex Example', rank: 'Sgt', bio: null, contact_details: {} },
    { name: '', rank: 'PC' },
  ]);
  answers.set(`${force}/${id}/priorities`, [
    {
      issue: '<p>Bicycle theft near the station.</p>',
      action: '<p>Marking on Saturdays &amp; patrols.</p>',
      'issue-date': '2026-07-01T00:00:00',
      'action-date': null,
    },
  ]);
  answers.set(`${force}/${id}/events`, [
    {
      title: 'Street surgery',
      description: null,
      address: 'Example Library',
      start_date: '2099-07-17T17:00:00',
      end_date: null,
      later: 'unknown fields are no fault',
    },
    { title: 'Without a day', start_date: null },
  ]);
}
