import { AuditService } from '../../src/audit/audit.service';
import { wardsImport } from '../../src/cli/areas';
import { PostcodesImport } from '../../src/places/imports/postcodes-import';
import { codes, type ResidentsWorld } from '../support/residents';
import { boundaryFile, directoryFile, madeFile, spot, type MadeWard } from './ons-files';

const { merton, camden, abbey, village } = codes;

/** Abbey and Village side by side; their edge runs at x = 2. */
const outlines: readonly MadeWard[] = [
  { code: abbey, name: 'Abbey', borough: merton, at: [0, 0, 2, 2] },
  { code: village, name: 'Village', borough: merton, at: [2, 0, 4, 2] },
];

export const postcodes = {
  abbey: 'ZZ1 1AA',
  village: 'ZZ1 1AB',
  /** In Abbey, 70 m from Village. */
  edge: 'ZZ1 1AE',
  /** Of Abbey until June 2019. */
  ended: 'ZZ1 1AC',
  /** Its ward is of another year; it lies in Village. */
  otherYear: 'ZZ1 1AD',
  /** On no ward's ground, a little north of Abbey. */
  bridge: 'ZZ1 1AF',
  /** Without a position, of another year. */
  nowhere: 'ZZ1 1AG',
  /** Of a borough without wards. */
  waiting: 'ZZ2 2AA',
  elsewhere: 'ZZ9 9ZZ',
};

/** A directory of a few invented postcodes, and outlines of two wards; the other wards of the borough stay. */
export async function givenPostcodes({
  db,
  settings,
}: Pick<ResidentsWorld, 'db' | 'settings'>): Promise<void> {
  const others = await db.query<{ code: string; name: string }[]>(
    `SELECT ward.code, ward.name FROM area ward JOIN area borough ON borough.id = ward.parent_id
     WHERE borough.code = $1 AND NOT ward.code = ANY ($2)`,
    [merton, [abbey, village]],
  );
  const far = others.map(({ code, name }, n): MadeWard => ({
    ...{ code, name, borough: merton },
    at: [n * 2, 20, n * 2 + 2, 22],
  }));
  const boundaries = madeFile('wards.geojson', boundaryFile([...outlines, ...far]));
  await wardsImport(db, settings).apply({ boundaries, lookUps: [], from: '2026-05-07' });
  const [x, y] = spot(1.5, 0.5);
  const at = { borough: merton, ward: abbey };
  const rows = [
    { ...at, pcds: postcodes.abbey, at: spot(0, 0) },
    { ...at, pcds: postcodes.village, ward: village, at: spot(3, 0.5) },
    { ...at, pcds: postcodes.edge, at: [x - 0.001, y] as const },
    { ...at, pcds: postcodes.ended, at: spot(0, 0), ended: '201906' },
    { ...at, pcds: postcodes.otherYear, ward: 'E05999999', at: spot(3, 0.5) },
    { ...at, pcds: postcodes.bridge, ward: 'E05999999', at: [x - 0.01, 51.421] as const },
    { ...at, pcds: postcodes.nowhere, ward: 'E05999999' },
    { pcds: postcodes.waiting, borough: camden, ward: 'E05999998', at: spot(8, 8) },
    { pcds: postcodes.elsewhere, borough: 'E08000001', ward: 'E05000001', at: [-2, 53] as const },
  ];
  const files = [madeFile('ONSPD.csv', directoryFile(rows))];
  await new PostcodesImport(db, new AuditService()).run({ files });
}
