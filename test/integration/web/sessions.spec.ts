import express from 'express';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { keepSession } from '../../../src/platform/http/keep-session';
import { sessions } from '../../../src/platform/http/session';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';

let database: FreshDatabase;
let db: DataSource;
let server: Server;
let url: string;

/** Told when a request is under way, and what it waits for. */
let begun: () => void;
let goOn: Promise<void>;

beforeAll(async () => {
  database = await freshDatabase();
  db = await new DataSource({ type: 'postgres', url: testSettings().DATABASE_URL }).initialize();
  const app = express();
  app.use(sessions(testSettings(), db));
  app.get('/in', async ({ session }, response) => {
    session.staffId = 'somebody';
    await keepSession(session);
    session.signedInAt = 1;
    response.send('in');
  });
  app.get('/late', async ({ session }, response) => {
    begun();
    await goOn;
    session.signedInAt = 2;
    await keepSession(session);
    response.send('late');
  });
  app.get('/who', ({ session: { staffId = 'nobody', signedInAt } }, response) => {
    response.send(`${staffId} ${signedInAt}`);
  });
  server = app.listen(0);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await db.destroy();
  await database.drop();
});

/** Somebody who is in, with a request under way that will write the session. */
async function underWay() {
  const visitor = supertest.agent(url);
  await visitor.get('/in').expect(200);
  let resolve!: () => void;
  goOn = new Promise<void>((told) => (resolve = told));
  const seen = new Promise<void>((told) => (begun = told));
  const late = visitor.get('/late').then(({ text }) => text);
  await seen;
  return { visitor, late, resolve };
}

it('keeps what a request writes', async () => {
  const { visitor, late, resolve } = await underWay();
  expect((await visitor.get('/who')).text).toBe('somebody 1');
  resolve();
  expect(await late).toBe('late');
  expect((await visitor.get('/who')).text).toBe('somebody 2');
});

it('leaves an ended session ended, whatever is under way', async () => {
  const { visitor, late, resolve } = await underWay();
  await db.query(`DELETE FROM session WHERE sess->>'staffId' = 'somebody'`);
  resolve();
  expect(await late).toBe('late');
  expect((await visitor.get('/who')).text).toBe('nobody undefined');
  expect(await db.query(`SELECT FROM session`)).toEqual([]);
});
