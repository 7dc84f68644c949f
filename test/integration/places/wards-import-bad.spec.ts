import { wardsImport } from '../../../src/cli/areas';
import { connect } from '../../../src/platform/database/data-source';
import { seedPlaces } from '../../../src/places/seeds/places';
import type { DataSource } from 'typeorm';
import { boundaryFile, madeFile, ring, type MadeWard } from '../../factories/ons-files';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { codes } from '../../support/residents';
import { W, first } from './camden';

let database: FreshDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await freshDatabase();
  db = await connect(testSettings());
  await db.transaction((tx) => seedPlaces(tx, 'A force'));
  await importer().apply(from(madeFile('wards.geojson', boundaryFile(first))));
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const { camden } = codes;
const from = (file: string) => ({ boundaries: file, lookUps: [], from: '2026-05-07' });
const importer = () => wardsImport(db, testSettings());
const everything = () =>
  db.query<object[]>(`SELECT * FROM area LEFT JOIN area_boundary ON area_id = id ORDER BY id`);

describe('a boundary file that is wrong is told with its line, and changes nothing', () => {
  const good = boundaryFile(first);
  const bowTie = [
    ring([0, 0, 2, 2])[0],
    ring([0, 0, 2, 2])[2],
    ring([0, 0, 2, 2])[1],
    ring([0, 0, 2, 2])[3],
    ring([0, 0, 2, 2])[0],
  ];
  it.each([
    [
      'a wrong column',
      good.replaceAll('WD22CD', 'WARD_CODE'),
      /wards.geojson:2: has no ward code and name/,
    ],
    ['broken off', good.slice(0, -40), /wards.geojson:\d: the file is broken off/],
    ['not JSON', good.replace('"Brook"', 'Brook"'), /wards.geojson:/],
    [
      'no collection',
      '{"type":"Feature"}',
      /wards.geojson:1: this is not a GeoJSON FeatureCollection/,
    ],
    ['a code twice', good.replace(W(2), W(1)), /wards.geojson:3: .* is here twice, on line 2/],
    [
      'an outline that crosses itself',
      good.replace(JSON.stringify(ring([2, 0, 4, 2])), JSON.stringify(bowTie)),
      /wards.geojson:3: the outline of Brook .* crosses itself near/,
    ],
    [
      'an open outline',
      good.replace(JSON.stringify(ring([2, 0, 4, 2])), JSON.stringify(ring([2, 0, 4, 2]).slice(1))),
      /wards.geojson:3: .*does not come back/,
    ],
    [
      'two wards on the same ground',
      good.replace(JSON.stringify(ring([2, 0, 4, 2])), JSON.stringify(ring([1, 0, 4, 2]))),
      /wards.geojson:3: .* covers \d+ % of the ground of/,
    ],
    [
      'British National Grid',
      good.replace(
        JSON.stringify(ring([2, 0, 4, 2])),
        '[[530000,180000],[531000,180000],[531000,181000],[530000,180000]]',
      ),
      /wards.geojson:3: .*outSR=4326/,
    ],
    ['no ward of ours', boundaryFile([first[4]!]), /has no ward of a borough of this force/],
  ])('%s', async (_, text, words) => {
    const before = await everything();
    const asked = from(madeFile('wards.geojson', text));
    await expect(importer().apply(asked)).rejects.toThrow(words);
    expect(await everything()).toEqual(before);
  });

  it('tells a gap between wards', async () => {
    const frame: MadeWard[] = [
      { code: W(1), name: 'South', borough: camden, at: [0, 0, 6, 2] },
      { code: W(2), name: 'North', borough: camden, at: [0, 4, 6, 6] },
      { code: W(3), name: 'West', borough: camden, at: [0, 2, 2, 4] },
      { code: W(4), name: 'East', borough: camden, at: [4, 2, 6, 4] },
    ];
    const { gaps } = await importer().read(from(madeFile('wards.geojson', boundaryFile(frame))));
    expect(gaps).toHaveLength(1);
    expect(gaps[0]!.hectares).toBeGreaterThan(250);
  });
});
