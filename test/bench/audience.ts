import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import {
  metresEast,
  METRES_NORTH,
  type Position,
  type Ring,
} from '../../src/places/boundaries/rules/shape';
import { Drawings } from '../../src/places/drawings/drawings.service';
import { AudienceService } from '../../src/residents/audience/audience.service';
import type { Drawn } from '../../src/residents/audience/rules/drawn';
import { givenReleased, givenWard, TOPIC } from '../integration/delivery/given';
import { startServices, type Services } from '../integration/delivery/services';
import { beginRun } from '../support/stack/run';
import { testSettings } from '../support/stack/settings';
import { ownPostgres } from './sending/own-postgres';

const { values: asked } = parseArgs({
  options: {
    residents: { type: 'string', default: '1000000' },
    drawings: { type: 'string', default: '20' },
    points: { type: 'string', default: '60' },
  },
});
const residents = Number(asked.residents);
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** A force as large as London, of wards side by side. */
const [WEST, SOUTH, COLUMNS, ROWS] = [-0.5, 51.3, 28, 24];
const [WIDE, HIGH] = [0.03, 0.017];

const WARDS = `
  WITH place AS (
    SELECT x, y, uuidv7() AS id FROM generate_series(0, $2::integer - 1) AS x, generate_series(0, $3::integer - 1) AS y
  ), made AS (
    INSERT INTO area (id, kind, parent_id, path, name, code, pilot)
    SELECT id, 'ward', $1, ARRAY[$1::uuid, id], 'Ward ' || x || ' ' || y, 'E06' || lpad((x * 100 + y)::text, 6, '0'), true FROM place
  )
  INSERT INTO area_boundary (area_id, box, rings)
  SELECT id, box(point($4::float8 + x * $6::float8, $5::float8 + y * $7::float8), point($4::float8 + (x + 1) * $6::float8, $5::float8 + (y + 1) * $7::float8)), ring
  FROM place, LATERAL (
    SELECT jsonb_build_array(jsonb_build_array(jsonb_agg(jsonb_build_array($4::float8 + (x + px) * $6::float8, $5::float8 + (y + py) * $7::float8) ORDER BY n))) AS ring
    FROM (SELECT n, CASE WHEN n < 50 THEN n / 50.0 WHEN n < 100 THEN 1 WHEN n < 150 THEN (150 - n) / 50.0 ELSE 0 END AS px,
                 CASE WHEN n < 50 THEN 0 WHEN n < 100 THEN (n - 50) / 50.0 WHEN n < 150 THEN 1 ELSE (200 - n) / 50.0 END AS py
          FROM generate_series(0, 200) AS n) AS walk) AS outline`;

/** Everybody follows one ward; seven in ten told a place in it, half of those with a radius. One in five waits for a digest. */
const RESIDENTS = `
  WITH ward AS MATERIALIZED (
    SELECT area_id AS id, box, row_number() OVER (ORDER BY area_id) - 1 AS n FROM area_boundary
  ), person AS MATERIALIZED (
    SELECT n, uuidv7() AS resident_id, uuidv7() AS id, sha256(n::text::bytea) AS noise, n % (SELECT count(*) FROM ward) AS ward
    FROM generate_series(1, $1::integer) AS n
  ), residents AS (
    INSERT INTO resident (id, of_age, language) SELECT resident_id, true, CASE WHEN n % 12 = 0 THEN 'pl' ELSE 'en' END FROM person
  ), points AS (
    INSERT INTO contact_point (id, resident_id, sealed_address, address_index, mail_domain, state, confirmed_at)
    SELECT id, resident_id, noise || noise, noise, 'example.org', 'confirmed', now() FROM person
  ), places AS (
    INSERT INTO resident_place (contact_point_id, kind, at, radius_m)
    SELECT person.id, 'home',
           point(((ward.box)[1])[0] + random() * (((ward.box)[0])[0] - ((ward.box)[1])[0]), ((ward.box)[1])[1] + random() * (((ward.box)[0])[1] - ((ward.box)[1])[1])),
           CASE WHEN random() < 0.5 THEN (ARRAY[250, 500, 1000])[1 + (person.n % 3)] END
    FROM person JOIN ward ON ward.n = person.ward WHERE person.n % 10 < 7
  )
  INSERT INTO subscription (contact_point_id, area_id, topic_code, cadence, state)
  SELECT person.id, ward.id, $2, CASE WHEN person.n % 5 = 0 THEN 'daily' ELSE 'at once' END, 'active'
  FROM person JOIN ward ON ward.n = person.ward`;

/** A rounded outline of so many square kilometres somewhere in the force. */
function outline(squareKilometres: number, points: number): Ring {
  const radius = Math.sqrt((squareKilometres * 1e6) / Math.PI);
  const [dx, dy] = [radius / metresEast(51.5), radius / METRES_NORTH];
  const within = (from: number, size: number, margin: number) =>
    from + Math.min(margin, size / 2) + Math.random() * Math.max(0, size - 2 * margin);
  const x = within(WEST, COLUMNS * WIDE, dx);
  const y = within(SOUTH, ROWS * HIGH, dy);
  const ring = Array.from({ length: points }, (_, n): Position => {
    const turn = (2 * Math.PI * n) / points;
    const far = 0.9 + 0.2 * Math.random();
    return [x + dx * far * Math.cos(turn), y + dy * far * Math.sin(turn)];
  });
  return [...ring, ring[0]!];
}

const ms = (value: number) => Math.round(value * 10) / 10;
function spread(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => ms(sorted[Math.ceil(sorted.length * share) - 1]!);
  return { p50_ms: at(0.5), p95_ms: at(0.95) };
}

/** The way of a live count: the wards of the ground, and the audience split by area and language. */
async function counted({ app, db }: Services, ring: Ring) {
  const began = performance.now();
  const ground = await app.get(Drawings, { strict: false }).groundOf([ring]);
  if (!ground) throw new Error('the drawing is outside');
  const drawing: Drawn = { outlines: [ring], wholeIds: ground.wholeIds };
  const found = performance.now();
  const rule = { areaIds: ground.areaIds, topicCode: TOPIC, drawing };
  const { size } = await app.get(AudienceService, { strict: false }).split(db, rule);
  const done = performance.now();
  return { size, drawing, areaIds: ground.areaIds, all: done - began, wards: found - began };
}

async function froze({ db, freezer }: Services, areaIds: readonly string[], drawing?: Drawn) {
  const [wardId, ...alsoIn] = areaIds;
  const id = await givenReleased(db, { wardId: wardId!, alsoIn, drawing });
  await db.query('CHECKPOINT');
  const began = performance.now();
  const size = await freezer.freeze(id);
  return { s: Number(((performance.now() - began) / 1000).toFixed(2)), size };
}

async function main(): Promise<void> {
  const run = await beginRun(say);
  try {
    const postgres = await ownPostgres(run);
    const services = await startServices(testSettings({ DATABASE_URL: postgres.url }));
    const { app, db } = services;
    say(`making ${residents} residents of ${COLUMNS * ROWS} wards`);
    await populate(db);
    const results = [];
    for (const km2 of [1, 5, 20, 160]) {
      const times: { size: number; all: number; wards: number }[] = [];
      for (let n = 0; n < Number(asked.drawings); n += 1)
        times.push(await counted(services, outline(km2, Number(asked.points))));
      const people = Math.round(times.reduce((sum, { size }) => sum + size, 0) / times.length);
      const wards = spread(times.map((one) => one.wards));
      results.push({ km2, people, ...spread(times.map(({ all }) => all)), wards_ms: wards.p50_ms });
      say(JSON.stringify(results.at(-1)));
    }
    const all = await db.query<{ id: string }[]>(`SELECT area_id AS id FROM area_boundary`);
    const everywhere = all.map(({ id }) => id);
    const freeze = [await froze(services, everywhere), await froze(services, everywhere)];
    const half = await counted(services, outline(1_200, Number(asked.points)));
    const drawn = [
      await froze(services, half.areaIds, half.drawing),
      await froze(services, half.areaIds, half.drawing),
    ];
    const figures = { residents, points: Number(asked.points), counts: results, freeze, drawn };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    await app.close();
  } finally {
    await run.stop();
  }
}

async function populate(db: DataSource) {
  const first = await givenWard(db);
  const [force] = await db.query<{ id: string }[]>(`SELECT path[1] AS id FROM area WHERE id = $1`, [
    first,
  ]);
  await db.query(WARDS, [force!.id, COLUMNS, ROWS, WEST, SOUTH, WIDE, HIGH]);
  await db.query(RESIDENTS, [residents, TOPIC]);
  await db.query('VACUUM ANALYZE');
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    say(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
