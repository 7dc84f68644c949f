import supertest from 'supertest';
import { ConfirmationsService } from '../../../src/residents/confirmations/confirmations.service';
import { givenPostcodes, postcodes } from '../../factories/given-postcodes';
import { spot } from '../../factories/ons-files';
import { contactOf, residentsWorld } from '../../support/residents';
import { submit } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);
beforeAll(async () => {
  await givenPostcodes(world);
});

const lookUp = async (postcode: string, around?: number) =>
  (await supertest(world.url).post('/api/v1/public/postcodes/look-up').send({ postcode, around }))
    .body as unknown;

describe('a postcode', () => {
  it.each([
    [
      postcodes.abbey,
      {
        found: true,
        place: { name: 'Abbey', borough: 'Merton', pilot: true },
        near: [],
        ended: null,
      },
    ],
    ['zz11aa', { postcode: 'ZZ1 1AA', found: true }],
    [postcodes.edge, { place: { name: 'Abbey' }, near: [{ name: 'Village' }] }],
    [postcodes.ended, { place: { name: 'Abbey' }, ended: '2019-06' }],
    [postcodes.otherYear, { place: { name: 'Village' } }],
    [postcodes.bridge, { place: { name: 'Abbey' }, near: [] }],
    [postcodes.waiting, { place: { name: 'Camden', pilot: false } }],
    [postcodes.nowhere, { found: false, why: 'choose-from-list' }],
    [postcodes.elsewhere, { found: false, why: 'elsewhere' }],
    ['ZZ1 1ZZ', { found: false, why: 'unknown' }],
    ['SW19', { found: false, why: 'not-a-postcode' }],
    ['JE2 3AB', { found: false, why: 'crown-dependency' }],
    ['BT1 1AA', { found: false, why: 'northern-ireland' }],
  ])('%s is answered', async (postcode, expected) => {
    expect(await lookUp(postcode)).toMatchObject(expected);
  });

  it('names the wards within a radius', async () => {
    expect(await lookUp(postcodes.abbey, 5000)).toMatchObject({ near: [{ name: 'Village' }] });
    expect(await lookUp(postcodes.abbey, 9999)).toMatchObject({
      status: 422,
      code: 'invalid-input',
    });
  });

  it('may be a point on the map', async () => {
    const at = async (point: object) =>
      (await supertest(world.url).post('/api/v1/public/points/look-up').send(point))
        .body as unknown;
    const [longitude, latitude] = spot(3, 0.5);
    expect(await at({ longitude, latitude })).toMatchObject({
      ...{ found: true, place: { name: 'Village', borough: 'Merton', pilot: true }, near: [] },
    });
    expect(await at({ longitude, latitude, around: 5000 })).toMatchObject({
      near: [{ name: 'Abbey' }],
    });
    expect(await at({ longitude: -3, latitude: 55 })).toEqual({ found: false });
    expect(await at({ longitude: 190, latitude })).toMatchObject({ code: 'invalid-input' });
  });

  it('is asked on a page that keeps it out of the address', async () => {
    const agent = world.visitor();
    const page = await submit(agent, '/where', { postcode: postcodes.edge });
    expect(page.status).toBe(200);
    expect(page.text).toContain('ZZ1 1AE is in Abbey (Merton)');
    expect(page.text).toContain('Village');
    const ended = await submit(agent, '/where', { postcode: postcodes.ended });
    expect(ended.text).toContain('went out of use in June 2019');
    const abroad = await submit(agent, '/where', { postcode: 'GY1 1AA' });
    expect(abroad.status).toBe(422);
    expect(abroad.text).toContain('police forces of their own');
    expect((await submit(agent, '/where', { postcode: '' })).text).toContain('Enter a postcode');
  });
});

describe('a sign-up by postcode', () => {
  it('follows the wards of several places, and keeps each only to 100 m', async () => {
    const agent = world.visitor();
    const send = async (step: string, fields: Record<string, unknown>) => {
      const { status, headers, text } = await submit(agent, `/sign-up/${step}`, fields);
      return status === 303 ? headers.location : `${status} ${text}`;
    };
    expect(await send('age', { ofAge: 'yes' })).toBe('/sign-up/postcode');
    const wrong = { kind: 'home', reach: 'ward' };
    expect(await send('postcode', { ...wrong, postcode: 'ZZ1 1ZZ' })).toContain(
      'We do not know this postcode',
    );
    expect(await send('postcode', { kind: 'home', reach: '250', postcode: postcodes.edge })).toBe(
      '/sign-up/places',
    );
    const page = await agent.get('/sign-up/places');
    expect(page.text).toContain('Village (Merton)');
    const { abbey, village, camden } = world.area;
    expect(await send('places', { areaIds: [abbey, village], another: 'yes' })).toBe(
      '/sign-up/postcode',
    );
    expect(
      await send('postcode', { kind: 'work', reach: 'ward', postcode: postcodes.waiting }),
    ).toBe('/sign-up/places');
    expect(await send('places', { areaIds: [world.area.merton], another: 'no' })).toContain(
      'Choose areas from the list',
    );
    expect(await send('places', { areaIds: [abbey, village, camden], another: 'no' })).toBe(
      '/sign-up/topics',
    );
    await send('topics', { topicCodes: ['local-events'] });
    await send('cadence', { cadence: 'daily' });
    await send('email', { email: 'ana@example.org' });
    expect(await send('check', { consent: 'yes' })).toBe('/sign-up/sent');
    const { id, confirmation } = (await contactOf(world.db, world.vault, 'ana@example.org'))!;
    await world.app.get(ConfirmationsService).confirm(confirmation);
    const rows = await world.db.query<{ area_id: string }[]>(
      `SELECT area_id FROM subscription WHERE contact_point_id = $1`,
      [id],
    );
    expect(rows.map((row) => row.area_id).sort()).toEqual([abbey, village, camden].sort());
    const kept = await world.db.query<{ kind: string; radius_m: number | null }[]>(
      `SELECT kind, radius_m FROM resident_place WHERE contact_point_id = $1 ORDER BY id`,
      [id],
    );
    expect(kept).toEqual([
      { kind: 'home', radius_m: 250 },
      { kind: 'work', radius_m: null },
    ]);
    const [{ log }] = await world.db.query<[{ log: string }]>(
      `SELECT string_agg(detail::text, '') AS log FROM audit_entry WHERE subject_id = $1`,
      [id],
    );
    expect(log).not.toContain('"at"');
    const sessions = await world.db.query<{ sess: unknown }[]>(`SELECT sess FROM session`);
    expect(JSON.stringify(sessions)).not.toMatch(/ZZ1 ?1A/);
    await world.db.query(`UPDATE contact_point SET state = 'unsubscribed' WHERE id = $1`, [id]);
    expect(await world.db.query(`SELECT FROM resident_place`)).toEqual([]);
  });

  it('can be by list all the same', async () => {
    const agent = world.visitor();
    await submit(agent, '/sign-up/age', { ofAge: 'yes' });
    const answer = await submit(agent, '/sign-up/postcode', { byList: 'yes' });
    expect(answer.headers.location).toBe('/sign-up/boroughs');
  });
});
