import type { DataSource } from 'typeorm';
import { snapped, type Position, type Ring } from '../../../src/places/boundaries/rules/shape';
import { distanceTo, isInside } from '../../../src/places/boundaries/rules/shape';
import { TextFreezer } from '../../../src/delivery/texts/text-freezer';
import { AudienceService } from '../../../src/residents/audience/audience.service';
import type { Drawn } from '../../../src/residents/audience/rules/drawn';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenFollowers, givenReleased, givenWard, opened, states, TOPIC } from './given';
import { givenPhones } from './given-phones';
import { startServices, type Services } from './services';

/** Seconds of a fixed generator: the same people and drawings each time. */
function chances(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
const chance = chances(7);
const [WEST, SOUTH] = [-0.2, 51.45];
const somewhere = (): Position => [WEST + chance() * 0.1, SOUTH + chance() * 0.06];

/** A star around a point: it never crosses itself. */
function star(points: number): Ring {
  const [x, y] = somewhere();
  const ring = Array.from({ length: points }, (_, n): Position => {
    const turn = (2 * Math.PI * n) / points;
    const far = 0.005 + chance() * 0.03;
    return [x + far * 1.6 * Math.cos(turn), y + far * Math.sin(turn)];
  });
  return [...ring, ring[0]!];
}

interface Placed {
  id: string;
  places: { at: Position; radius: number | null }[];
}

const RADII = [null, null, 100, 250, 1000, 3000];
/** Metres about an edge within which two ways of reckoning may differ: each is flat, at another latitude. */
const DOUBT = 5;

describe('a drawn audience', () => {
  let database: FreshDatabase;
  let services: Services;
  let db: DataSource;
  let ward: string;
  let other: string;
  let people: Placed[];

  beforeAll(async () => {
    database = await freshDatabase();
    const settings = testSettings();
    services = await startServices(settings);
    db = services.db;
    ward = await givenWard(db);
    other = await givenWard(db, 'E05099998');
    const followers = await givenFollowers(db, settings, { wardId: ward, count: 400 });
    people = followers.map(({ contactPointId: id }) => ({
      id,
      places: Array.from({ length: 1 + Math.floor(chance() * 2) }, () => ({
        at: snapped(somewhere()),
        radius: RADII[Math.floor(chance() * RADII.length)]!,
      })),
    }));
    const rows = people.flatMap(({ id, places }) => places.map((place) => ({ id, ...place })));
    await db.query(
      `INSERT INTO resident_place (contact_point_id, kind, at, radius_m)
       SELECT id, 'home', at, radius FROM unnest($1::uuid[], $2::point[], $3::integer[]) AS place (id, at, radius)`,
      [
        rows.map(({ id }) => id),
        rows.map(({ at: [x, y] }) => `(${x},${y})`),
        rows.map(({ radius }) => radius),
      ],
    );
  });
  afterAll(async () => {
    await services.app.close();
    await database.drop();
  });

  const frozen = async (drawing: Drawn, more: { leavesOutId?: string } = {}) => {
    const id = await givenReleased(db, { wardId: ward, alsoIn: [other], drawing, ...more });
    const size = await services.freezer.freeze(id);
    await opened(db, id);
    const rows = await db.query<{ id: string }[]>(
      `SELECT contact_point_id AS id FROM delivery WHERE send_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(size);
    return { id, size, ids: new Set(rows.map((row) => row.id)) };
  };
  const counted = (drawing: Drawn, leavesOutId: string | null = null) =>
    services.app.get(AudienceService, { strict: false }).split(db, {
      ...{ areaIds: [ward, other], topicCode: TOPIC, drawing, leavesOutId },
    });

  it('is exactly who has a place in it or reaching into it', async () => {
    let doubtful = 0;
    for (const points of [3, 5, 8, 40, 300]) {
      const outlines = points === 5 ? [star(5), star(6)] : [star(points)];
      const { ids, size } = await frozen({ outlines, wholeIds: [] });
      for (const { id, places } of people) {
        const ways = outlines.flatMap((ring) =>
          places.map(({ at, radius }) => distanceTo(at, [[ring]]) - (radius ?? 0)),
        );
        const nearest = Math.min(...ways);
        const within = outlines.some((ring) => places.some(({ at }) => isInside(at, [[ring]])));
        if (!within && Math.abs(nearest) < DOUBT) doubtful += 1;
        else expect([points, id, ids.has(id)]).toEqual([points, id, within || nearest <= 0]);
      }
      expect((await counted({ outlines, wholeIds: [] })).size).toBe(size);
    }
    expect(doubtful).toBeLessThan(10);
  });

  it('has who told no place and follows a ward that lies in it, and nobody of another ward', async () => {
    const settings = testSettings();
    const here = await givenFollowers(db, settings, { wardId: ward, count: 3, prefix: 'no-place' });
    await givenFollowers(db, settings, { wardId: other, count: 2, prefix: 'elsewhere' });
    const outlines = [star(6)];
    const without = await frozen({ outlines, wholeIds: [] });
    const withWard = await frozen({ outlines, wholeIds: [ward] });
    const more = [...withWard.ids].filter((id) => !without.ids.has(id));
    expect(new Set(more)).toEqual(new Set(here.map(({ contactPointId }) => contactPointId)));
    const split = await counted({ outlines, wholeIds: [ward] });
    expect(split.size).toBe(withWard.size);
    expect(split.byLanguage).toEqual([{ language: 'en', people: withWard.size }]);
    expect(split.byArea).toEqual([{ areaId: ward, people: withWard.size }]);
  });

  it('has who told a place by its ward, though they live elsewhere', async () => {
    const followers = await givenFollowers(db, testSettings(), {
      ...{ wardId: other, count: 2, prefix: 'listed' },
    });
    const [relative, none] = followers.map(({ contactPointId }) => contactPointId);
    await db.query(
      `INSERT INTO resident_place (contact_point_id, kind, at)
       SELECT id, 'home', point(0, 0) FROM unnest($1::uuid[]) AS id`,
      [[relative, none]],
    );
    await db.query(
      `WITH place AS (INSERT INTO resident_place (contact_point_id, kind) VALUES ($1, 'relative') RETURNING id)
       INSERT INTO place_area (place_id, area_id) SELECT id, $2 FROM place`,
      [relative, other],
    );
    const { ids } = await frozen({ outlines: [star(8)], wholeIds: [other] });
    expect([ids.has(relative!), ids.has(none!)]).toEqual([true, false]);
    const elsewhere = await frozen({ outlines: [star(8)], wholeIds: [] });
    expect(elsewhere.ids.has(relative!)).toBe(false);
  });

  it('leaves out who got another message, or will', async () => {
    const outlines = [star(30)];
    const small = await frozen({ outlines: [outlines[0]!], wholeIds: [] });
    const [one, two] = [...small.ids];
    // two of them did not get it: one failed, one was cancelled
    await db.query(`UPDATE delivery SET state = 'accepted', done_at = now() WHERE send_id = $1`, [
      small.id,
    ]);
    await db.query(
      `UPDATE delivery SET state = CASE contact_point_id WHEN $2::uuid THEN 'failed' ELSE 'cancelled' END
       WHERE send_id = $1 AND contact_point_id = ANY ($3::uuid[])`,
      [small.id, one, [one, two]],
    );
    const drawing = { outlines, wholeIds: [ward] };
    const rest = await frozen(drawing, { leavesOutId: small.id });
    const all = await frozen(drawing);
    for (const id of [one!, two!]) expect(rest.ids.has(id)).toBe(true);
    expect(rest.size).toBe(all.size - (small.size - 2));
    expect((await counted(drawing, small.id)).size).toBe(rest.size);
    // chunks that nobody opened yet count as well
    const waiting = await givenReleased(db, { wardId: ward, alsoIn: [other], drawing });
    await services.freezer.freeze(waiting);
    expect((await frozen(drawing, { leavesOutId: waiting })).size).toBe(0);
    expect(await states(db, rest.id)).toEqual({ waiting: rest.size });
  });

  it('goes to phones whose owners have a place in it', async () => {
    const settings = testSettings();
    const owners = await givenFollowers(db, settings, { wardId: ward, count: 3, prefix: 'phone' });
    const phones = await givenPhones(db, settings, owners);
    const ring = star(8);
    const inside = middleOf(ring);
    await db.query(
      `INSERT INTO resident_place (contact_point_id, kind, at) VALUES ($1, 'home', $2::point)`,
      [owners[0]!.contactPointId, `(${inside[0]},${inside[1]})`],
    );
    const drawing = { outlines: [ring], wholeIds: [] };
    const topicCode = 'urgent-safety';
    const id = await givenReleased(db, {
      ...{ wardId: ward, drawing, topicCode, smsText: 'Stay indoors.', urgent: true },
    });
    const send = await services.app.get(TextFreezer, { strict: false }).freeze(id);
    const rows = await db.query<{ id: string }[]>(
      `SELECT contact_point_id AS id FROM delivery WHERE send_id = $1`,
      [send],
    );
    expect(rows.map((row) => row.id)).toEqual([phones[0]!.contactPointId]);
  });
});

/** A star is seen whole from its middle. */
const middleOf = (ring: Ring): Position => {
  const points = ring.slice(1);
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  return [mean(0), mean(1)];
};
