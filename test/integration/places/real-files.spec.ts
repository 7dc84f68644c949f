import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DataSource } from 'typeorm';
import { wardsImport } from '../../../src/cli/areas';
import { freshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { connect } from '../../../src/platform/database/data-source';
import { Area } from '../../../src/places/areas/area.entity';
import { AreasService } from '../../../src/places/areas/areas.service';
import { OutlinesService } from '../../../src/places/map/outlines.service';
import type { Outlines } from '../../../src/places/map/rules/outlines';
import { seedOutlines } from '../../../src/places/seeds/outlines';
import { seedPlaces } from '../../../src/places/seeds/places';
import { surroundings } from '../../../src/platform/config/surroundings';

/** Where boundary files of the ONS lie: WARDLINE_DATA, or a folder `data` in a folder beside the project. */
function found(): string | undefined {
  const beside = path.resolve(__dirname, '../../../..');
  const near = readdirSync(beside).map((name) => path.join(beside, name, 'data'));
  return [surroundings().WARDLINE_DATA, ...near].find(
    (each) => each !== undefined && existsSync(path.join(each, 'wards.geojson')),
  );
}
const folder = found();

/** What maps of the whole force load: its boroughs, then the wards of one. */
async function expectSmallOutlines(db: DataSource): Promise<void> {
  const outlines = new OutlinesService(db, new AreasService(db.getRepository(Area)));
  const read = (text: string) => ({
    ...(JSON.parse(text) as Outlines),
    packed: gzipSync(text).length,
  });
  const force = read(await outlines.ofForce());
  expect(force).toMatchObject({ invented: false, features: { length: 32 } });
  expect(force.packed).toBeLessThan(12_000);
  for (const { id } of force.features)
    expect(read(await outlines.in(id)).packed).toBeLessThan(20_000);
}

// The files are too large for this repository. Without them the made files of the other tests must do.
if (folder) {
  const file = (name: string) => path.join(folder, name);
  describe('the boundaries of all wards of London', () => {
    it('are imported whole, are quick, and know themselves again', async () => {
      const database = await freshDatabase();
      const settings = testSettings();
      const db = await connect(settings);
      try {
        await db.transaction(async (tx) => {
          await seedPlaces(tx, settings.FORCE_NAME);
          await seedOutlines(tx);
        });
        const wards = wardsImport(db, settings);
        const asked = { boundaries: file('wards.geojson'), lookUps: [], from: '2026-05-07' };
        const { plan } = await wards.read(asked);
        expect(plan).toMatchObject({ lost: [], ended: [], added: { length: 600 } });
        expect(await wards.apply(asked)).toMatchObject({
          'new wards': 600,
          'outlines new or changed': 679,
        });
        const again = await wards.read(asked);
        expect(again.already).toBeInstanceOf(Date);
        expect(again.plan.changes).toEqual([]);
        const [held] = await db.query<[{ points: number }]>(
          `SELECT count(*)::integer AS points FROM area_boundary WHERE box @> point(-0.2065, 51.4214)`,
        );
        expect(held.points).toBeGreaterThan(0);
        await expectSmallOutlines(db);
        const coarse = { ...asked, boundaries: file('wards-ons-bsc-2024.geojson') };
        const renamed = (await wards.read(coarse)).plan;
        expect(renamed).toMatchObject({ added: [], ended: [], renamed: { length: 2 } });
      } finally {
        await db.destroy();
        await database.drop();
      }
    });
  });
} else {
  it('has no files of the ONS to read, and says so', () => {
    process.stderr.write('[places] no boundary files: set WARDLINE_DATA to try real ones\n');
    expect(folder).toBeUndefined();
  });
}
