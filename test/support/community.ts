import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { givenStaff } from './staff';
import { confirmedResident, lettersTo, residentsWorld, type ResidentsWorld } from './residents';
import { tokenOf } from './web';

const HOUR = 3_600_000;

export type Colleague = 'officer' | 'supervisor' | 'supervisor2';

interface ShownPoll {
  id: string;
  version: number;
  state: string;
  options: { id: string; title: string }[];
}

/** A ward's team and residents at the public API and the staff's. */
export interface CommunityWorld extends ResidentsWorld {
  /** A call of the staff's API; `version` goes as If-Match. */
  call(
    who: Colleague,
    method: 'get' | 'post' | 'put',
    path: string,
    version?: number,
    key?: string,
  ): supertest.Test;
  /** A draft over the ward's priorities, or a question; gives the poll. */
  draft(changes?: Record<string, unknown>): Promise<ShownPoll>;
  /** Proposed by the officer and published by the supervisor. */
  published(changes?: Record<string, unknown>): Promise<ShownPoll>;
  /** A confirmed resident's choice with a fresh code; calling it casts the vote. */
  ballot(
    poll: ShownPoll,
    email: string,
    option: number,
    wantsNews?: boolean,
  ): Promise<() => supertest.Test>;
  vote(...ballot: Parameters<CommunityWorld['ballot']>): Promise<supertest.Response>;
  /** The newest code that an address got. */
  codeOf(email: string): Promise<string>;
}

export const threeWishes = [
  'Speeding in Mill Lane',
  'Bikes taken at the station',
  'Noise in the park',
];

export async function communityWorld(): Promise<CommunityWorld> {
  const world = (await residentsWorld()) as CommunityWorld;
  const tokens = new Map<Colleague, string>();
  for (const who of ['officer', 'supervisor', 'supervisor2'] as const) {
    const email = `${who}@northshire.example.org`;
    const role = who === 'officer' ? who : 'supervisor';
    await givenStaff(world.db, email, { role, areaId: world.area.merton });
    tokens.set(who, await tokenOf(world.url, email));
  }
  world.call = (who, method, path, version, key = randomUUID()) => {
    const call = supertest(world.url)
      [method](`/api/v1${path}`)
      .set('Authorization', `Bearer ${tokens.get(who)}`);
    if (method === 'get') return call;
    call.set('Idempotency-Key', key);
    return version === undefined ? call : call.set('If-Match', `"${version}"`);
  };
  world.draft = async (changes = {}) => {
    const answer = await world.call('officer', 'post', '/polls').send({
      ...{
        kind: 'priorities',
        question: 'What should we do first?',
        areaIds: [world.area.village],
      },
      opensAt: new Date(Date.now() - HOUR),
      closesAt: new Date(Date.now() + HOUR),
      options: [...threeWishes, 'Parking at the school'].map((title) => ({ title })),
      ...changes,
    });
    if (answer.status !== 201) throw new Error(`draft answered ${answer.status} ${answer.text}`);
    return answer.body as ShownPoll;
  };
  world.published = async (changes) => {
    const poll = await world.draft(changes);
    const path = `/polls/${poll.id}/steps`;
    await world.call('officer', 'post', path, 1).send({ action: 'propose' }).expect(200);
    const done = await world.call('supervisor', 'post', path, 2).send({ action: 'publish' });
    if (done.status !== 200) throw new Error(`publish answered ${done.status} ${done.text}`);
    return done.body as ShownPoll;
  };
  world.codeOf = async (email) => {
    const letters = await lettersTo(world, email);
    const code = letters.filter(({ kind }) => kind.startsWith('code-')).at(-1);
    return /\b(\d{6})\b/.exec(code?.text ?? '')![1]!;
  };
  world.ballot = async (poll, email, option, wantsNews = false) => {
    const at = `/api/v1/public/polls/${poll.id}`;
    const choice = { optionId: poll.options[option]!.id, wantsNews };
    const post = (path: string) =>
      supertest(world.url)
        .post(at + path)
        .set('Idempotency-Key', randomUUID());
    // All voters of a test come from one address, which may ask for a few codes an hour only.
    await world.db.query(`DELETE FROM rate_limit WHERE key LIKE 'code-caller%'`);
    const asked = await post('/codes').send({ ...choice, email });
    const { proof } = asked.body as { proof: string };
    const code = await world.codeOf(email);
    return () => post('/votes').send({ ...choice, proof, code });
  };
  world.vote = async (...ballot) => (await world.ballot(...ballot))();
  return world;
}

/** Somebody who gets the messages of the ward. */
export const givenVoter = (world: CommunityWorld, email: string, areaId = world.area.village) =>
  confirmedResident(world, { email, areaIds: [areaId] });

/** Its last moment comes now: a published poll's hours do not change otherwise. */
export async function hourComes(db: DataSource, pollId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query(`UPDATE poll SET closes_at = now() - interval '1 second' WHERE id = $1`, [
      pollId,
    ]);
  });
}
