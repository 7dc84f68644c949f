import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { consentWording } from '../../../src/residents/subscriptions/rules/wording';
import { givenPostcodes, postcodes } from '../../factories/given-postcodes';
import { spot } from '../../factories/ons-files';
import { forSuite } from '../../support/for-suite';
import { residentsWorld } from '../../support/residents';
import { codeSentTo, placesOf, placesOfSomebody } from '../../support/your-places';

const world = forSuite(residentsWorld);
beforeAll(() => givenPostcodes(world));

const { resident, names } = placesOfSomebody(world);
const home = { kind: 'home', postcode: postcodes.village, consent: consentWording.version };

interface Sent {
  body?: object;
  tag?: string;
  pass?: string;
  key?: string;
}

function send(
  method: 'post' | 'put' | 'delete',
  path: string,
  { body = {}, tag, pass, key = randomUUID() }: Sent = {},
) {
  const request = supertest(world.url)[method](`/api/v1${path}`).set('Idempotency-Key', key);
  if (tag) void request.set('If-Match', tag);
  if (pass) void request.set('Places-Pass', pass);
  return request.send(body);
}

async function passOf({ path, email }: { path: string; email: string }) {
  await send('post', `${path}/codes`).expect(202);
  const code = await codeSentTo(world, email);
  const opened = await send('post', `${path}/pass`, { body: { code } }).expect(200);
  return (opened.body as { pass: string }).pass;
}

const list = (path: string, pass: string) =>
  supertest(world.url).get(`/api/v1${path}`).set('Places-Pass', pass);

it('adds by the link alone, and answers with what is followed and no place', async () => {
  const ana = await resident('ana@example.org');
  const key = randomUUID();
  for (let twice = 0; twice < 2; twice += 1) {
    const answer = await send('post', ana.path, { body: home, key }).expect(201);
    expect(answer.body).toMatchObject({
      areas: [{ name: 'Abbey (Merton)' }, { name: 'Village (Merton)' }],
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/home|"point"/);
  }
  expect(await placesOf(world, ana.id)).toHaveLength(1);
});

it('replaces everything by the link alone, where nobody changed it meanwhile', async () => {
  const bo = await resident('bo@example.org');
  const [longitude, latitude] = spot(3, 0.5);
  const body = {
    consent: consentWording.version,
    places: [{ kind: 'work', point: { longitude, latitude }, reach: '500' }],
  };
  expect((await send('put', bo.path, { body })).body).toMatchObject({ code: 'if-match-missing' });
  expect((await send('put', bo.path, { body, tag: '1' })).body).toMatchObject({
    code: 'stale-edit',
  });
  await send('put', bo.path, { body, tag: '2' }).expect(200);
  expect(await names(bo)).toEqual(['Village']);
  const nothing = { body: { ...body, places: [] }, tag: '3' };
  expect((await send('put', bo.path, nothing)).body).toMatchObject({ code: 'last-area' });
});

let cy: Awaited<ReturnType<typeof resident>> | undefined;
it.each([
  [{ postcode: 'ZZ1 1ZZ' }, 422, 'invalid-input', 'We do not know this postcode'],
  [{ postcode: 'IM1 1AA' }, 422, 'invalid-input', 'police forces of their own'],
  [{ postcode: undefined }, 422, 'invalid-input', 'Choose at least one area'],
  [{ kind: 'castle' }, 422, 'invalid-input', 'Say what this place is'],
  [{ postcode: undefined, areaIds: [randomUUID()] }, 422, 'invalid-input', 'from the list'],
  [{ areaIds: [randomUUID()] }, 422, 'invalid-input', 'from the list'],
  [{ consent: 'of last year' }, 409, 'consent-wording-changed', 'present wording'],
])('refuses %j', async (changes, status, code, words) => {
  cy ??= await resident('cy@example.org');
  const answer = await send('post', cy.path, { body: { ...home, ...changes } });
  expect(answer.body).toMatchObject({ status, code });
  expect(JSON.stringify(answer.body)).toContain(words);
});

it('shows, changes and removes behind a code', async () => {
  const di = await resident('di@example.org');
  await send('post', di.path, { body: home }).expect(201);
  const bare = await supertest(world.url).get(`/api/v1${di.path}`);
  expect(bare.body).toMatchObject({ status: 403, code: 'code-needed' });
  const pass = await passOf(di);
  const seen = await list(di.path, pass).expect(200);
  const { places } = seen.body as { places: { id: string }[] };
  expect(seen.body).toMatchObject({
    places: [{ kind: 'home', reach: 'ward', areaIds: [world.area.village] }],
    otherAreaIds: [world.area.abbey],
  });
  const path = `${di.path}/${places[0]!.id}`;
  const moved = { kind: 'home', areaIds: [world.area.camden], consent: consentWording.version };
  const tag = seen.headers.etag!;
  const kept = await send('put', path, { body: { ...moved, areaIds: [] }, tag, pass }).expect(200);
  expect(kept.body).toMatchObject({ places: [{ areaIds: [world.area.village] }] });
  const away = await send('put', path, { body: moved, tag: kept.headers.etag, pass });
  expect(away.body).toMatchObject({ code: 'invalid-input' });
  await send('delete', path, { tag, pass }).expect(412);
  await send('delete', path, { tag: kept.headers.etag, pass }).expect(200);
  expect(await names(di)).toEqual(['Abbey']);
  await send('delete', path, { tag: '9', pass }).expect(412);
});

it('opens nothing of another person', async () => {
  const [ed, flo] = [await resident('ed@example.org'), await resident('flo@example.org')];
  const pass = await passOf(ed);
  expect((await list(flo.path, pass)).status).toBe(404);
  expect((await list(ed.path, `${pass}x`)).status).toBe(404);
});
