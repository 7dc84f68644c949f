import { AuditService } from '../../../src/audit/audit.service';
import { PostcodesImport, type PostcodesAsked } from '../../../src/places/imports/postcodes-import';
import { directoryFile, madeFile, spot, type MadePostcode } from '../../factories/ons-files';
import { codes, residentsWorld } from '../../support/residents';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

const { merton, abbey, village } = codes;
const rows: MadePostcode[] = [
  { pcds: 'ZZ1 1AA', borough: merton, ward: abbey, at: spot(0, 0) },
  { pcds: 'ZZ1 1AB', borough: merton, ward: village, at: spot(2, 0) },
  { pcds: 'ZZ1 1AC', borough: merton, ward: abbey, at: spot(0, 0), ended: '201906' },
  { pcds: 'ZZ1 1AD', borough: merton, ward: 'E05999001' },
  { pcds: 'ZZ9 9ZZ', borough: 'E08000001', ward: 'E05000001', at: [-2, 53] },
  { pcds: 'JE2 3AB', borough: 'L99999999', ward: 'L99999999' },
  { pcds: 'BT1 1AA', borough: 'N09000003', ward: 'N08000301', at: [-5.9, 54.6] },
];
const run = (text: string, more: Partial<PostcodesAsked> = {}) =>
  new PostcodesImport(world.db, new AuditService()).run({
    files: [madeFile('ONSPD_MADE.csv', text)],
    ...more,
  });
const stored = async () =>
  world.db.query<object[]>(
    `SELECT code, borough, ward, at::text, ended FROM postcode ORDER BY code`,
  );

describe('the Postcode Directory', () => {
  it('is previewed without a trace', async () => {
    const done = await run(directoryFile(rows), { preview: true });
    expect(done).toMatchObject({
      state: 'previewed',
      figures: { rows: 7, ended: 1, ours: 4, withoutPosition: 1, abroad: 2 },
      compared: { added: 5, gone: 0, unknownWard: 1 },
    });
    expect(await stored()).toEqual([]);
  });

  it('takes the place of what was there, and of others only keeps that they are there', async () => {
    expect(await run(directoryFile(rows))).toMatchObject({ state: 'applied' });
    const [x, y] = spot(0, 0);
    expect(await stored()).toEqual([
      { code: 'ZZ11AA', borough: merton, ward: abbey, at: `(${x},${y})`, ended: null },
      expect.objectContaining({ code: 'ZZ11AB', ward: village }),
      expect.objectContaining({ code: 'ZZ11AC', ended: 201906 }),
      expect.objectContaining({ code: 'ZZ11AD', at: null }),
      { code: 'ZZ99ZZ', borough: null, ward: null, at: null, ended: null },
    ]);
    expect(await run(directoryFile(rows))).toMatchObject({ state: 'already' });
    const moved = rows.map((row) => (row.pcds === 'ZZ1 1AB' ? { ...row, ward: abbey } : row));
    const done = await run(directoryFile(moved, { ward: 'osward' }));
    expect(done).toMatchObject({ state: 'applied', compared: { added: 0, moved: 1 } });
  });

  it('reads parts together, but a part alone needs a word', async () => {
    const [one, other] = [rows.slice(0, 2), rows.slice(2)];
    const files = [one, other].map((part) => madeFile('part.csv', directoryFile(part)));
    expect(await run('', { files })).toMatchObject({ state: 'applied', compared: { after: 5 } });
    await expect(run(directoryFile(one))).rejects.toThrow('--fewer');
    expect(await stored()).toHaveLength(5);
    expect(await run(directoryFile(one), { fewer: true })).toMatchObject({ state: 'applied' });
    expect(await run(directoryFile(rows))).toMatchObject({ state: 'applied' });
  });

  const good = directoryFile(rows);
  it.each([
    [
      'a wrong column',
      good.replace('wd26cd', 'wardcode'),
      /MADE.csv:1: there is no column for the ward/,
    ],
    [
      'broken off in a row',
      good.slice(0, good.lastIndexOf(',')),
      /MADE.csv:8: has no line end: the file is broken off/,
    ],
    ['a row too short', good.replace(',123\n', '\n'), /MADE.csv:2: has 9 fields, the header 10/],
    ['an open quote', good.replace('"BT1 1AA"', '"BT1 1AA'), /MADE.csv:8: /],
    ['no postcode', good.replace('"ZZ1 1AB"', '"ZZ1 1"'), /MADE.csv:3: “ZZ1 1” is no postcode/],
    ['no month', good.replace('201906', 'June'), /MADE.csv:4: “June” is no month/],
    ['no position', good.replace('51.405000', 'north'), /MADE.csv:2: “north, .*” is no position/],
    [
      'a postcode twice',
      good.replace('"ZZ1 1AB"', '"ZZ1 1AA"'),
      /MADE.csv:2: ZZ1 1AA is there twice.\nONSPD_MADE.csv:3:/,
    ],
    ['nothing', '', /MADE.csv:1: the file is empty/],
    ['a header alone', good.slice(0, good.indexOf('\n') + 1), /MADE.csv:2: there are no rows/],
  ])('with %s is told with the line, and changes nothing', async (_, text, words) => {
    const before = await stored();
    await expect(run(text)).rejects.toThrow(words);
    expect(await stored()).toEqual(before);
    expect(await world.db.query(`SELECT to_regclass('postcode_staging') AS left`)).toEqual([
      { left: null },
    ]);
  });

  it('names a file that is not there', async () => {
    await expect(run('', { files: ['/nowhere/ONSPD.csv'] })).rejects.toThrow('cannot be read');
  });
});
