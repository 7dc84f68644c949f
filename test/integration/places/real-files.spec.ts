import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { wardsImport } from '../../../src/cli/areas';
import { freshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { connect } from '../../../src/platform/database/data-source';
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

// The files are too large for this repository. Without them the made files of the other tests must do.
if (folder) {
  const file = (name: string) => path.join(folder, name);
  describe('the boundaries of all wards of London', () => {
    it('are imported whole, are quick, and know themselves again', async () => {
      const database = await freshDatabase();
      const settings = testSettings();
      const db = await connect(settings);
      try {
        await db.transaction((tx) => seedPlaces(tx, settings.FORCE_NAME));
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
