import supertest from 'supertest';
import { InventedOutlines1763700000330 } from '../../../src/places/migrations/1763700000330-invented-outlines';
import type { Outlines } from '../../../src/places/map/rules/outlines';
import { PlaceAt } from '../../../src/places/boundaries/place-at.service';
import { boxOf, isInside, type Shape } from '../../../src/places/boundaries/rules/shape';
import { seed as seedAll } from '../../../src/cli/seed-all';
import { seedOutlines } from '../../../src/places/seeds/outlines';
import { givenPostcodes } from '../../factories/given-postcodes';
import { residentsWorld } from '../../support/residents';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

const seed = () => world.db.transaction((tx) => seedOutlines(tx));
const ask = (areaId: string) => supertest(world.url).get(`/map/outlines/${areaId}.json`);
const outlinesIn = async (areaId: string) => (await ask(areaId).expect(200)).body as Outlines;
const names = ({ features }: Outlines) => features.map(({ properties }) => properties.name).sort();

describe('outlines for maps', () => {
  it('are none before there are boundaries', async () => {
    expect(await outlinesIn('force')).toEqual({
      ...{ type: 'FeatureCollection', invented: false, features: [] },
    });
  });

  it('are the pilot boroughs of the force in the demonstration, and the wards of each', async () => {
    // The demonstration has them, however often it is made.
    await seedAll(world.db, world.settings, { residents: 0 });
    await seed();
    const force = await outlinesIn('force');
    expect(names(force)).toEqual([
      ...['Kingston upon Thames', 'Merton', 'Richmond upon Thames', 'Wandsworth'],
    ]);
    expect(force.invented).toBe(true);
    const merton = await outlinesIn(world.area.merton);
    expect(merton.features).toHaveLength(20);
    expect(names(merton)).toContain('Abbey');
    expect(names(await outlinesIn(world.area.abbey))).toEqual(['Abbey']);
    expect(names(await outlinesIn(world.area.camden))).toEqual([]);
  });

  it('are small, packed, kept for a day, and told by an ETag to be the same', async () => {
    const first = await ask('force').expect(200);
    expect(first.headers['content-type']).toBe('application/geo+json; charset=utf-8');
    expect(first.headers['cache-control']).toBe('public, max-age=86400');
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(Number(first.headers['content-length'])).toBeLessThan(10_000);
    expect(first.headers['set-cookie']).toBeUndefined();
    await ask('force').set('If-None-Match', first.headers.etag!).expect(304);
  });

  it.each(['nobody', '0190a5d2-7c3e-7c3e-8c3e-0190a5d27c3e', '%27'])('of %s are not there', (id) =>
    ask(id).expect(404),
  );

  it('find the ward of a point', async () => {
    const { features } = await outlinesIn(world.area.merton);
    const abbey = features.find(({ properties }) => properties.name === 'Abbey')!;
    const shape = abbey.geometry.coordinates as unknown as Shape;
    const { west, south, east, north } = boxOf(shape);
    const middle = [(west + east) / 2, (south + north) / 2] as const;
    expect(isInside(middle, shape)).toBe(true);
    const places = world.app.get(PlaceAt);
    expect(await places.find(middle, 0)).toMatchObject({
      ...{ place: { name: 'Abbey', borough: 'Merton', pilot: true }, near: [] },
    });
    const around = await places.find(middle, 2000);
    expect(around!.near.length).toBeGreaterThan(2);
    expect(around!.near.map(({ name }) => name)).not.toContain('Abbey');
    expect(await places.find([-3, 55])).toBeUndefined();
  });

  it('that are invented give way to imported ones', async () => {
    await givenPostcodes(world);
    const [row] = await world.db.query<[{ invented: number; all: number }]>(
      `SELECT count(*) FILTER (WHERE invented)::integer AS invented, count(*)::integer AS all
       FROM area_boundary JOIN area ON area.id = area_id WHERE $1 = ANY (area.path)`,
      [world.area.merton],
    );
    expect(row).toEqual({ invented: 0, all: 20 });
    expect((await outlinesIn(world.area.merton)).invented).toBe(false);
    await seed();
    expect((await outlinesIn(world.area.merton)).invented).toBe(false);
  });

  it('know the invented ones by a column that can be taken back', async () => {
    const runner = world.db.createQueryRunner();
    const migration = new InventedOutlines1763700000330();
    const has = () => runner.hasColumn('area_boundary', 'invented');
    try {
      await migration.down(runner);
      expect(await has()).toBe(false);
      await migration.up(runner);
      expect(await has()).toBe(true);
    } finally {
      await runner.release();
    }
  });
});
