import { wardsImport } from '../../../src/cli/areas';
import { W, first } from './camden';
import { boundaryFile, madeFile, type MadeWard } from '../../factories/ons-files';
import { codes, confirmedResident, lettersTo, residentsWorld } from '../../support/residents';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

const DAY = '2026-05-07';
const { merton, camden, abbey } = codes;
const from = (file: string, lookUps: string[] = []) => ({ boundaries: file, lookUps, from: DAY });
const importer = () => wardsImport(world.db, world.settings);
const wardsOf = async (code: string) =>
  world.db.query<{ code: string; name: string; pilot: boolean }[]>(
    `SELECT ward.code, ward.name, ward.pilot FROM area ward JOIN area borough ON borough.id = ward.parent_id
     WHERE borough.code = $1 AND ward.valid_to IS NULL ORDER BY 1`,
    [code],
  );

/** Hill is cut in two, Brook and Mill stay, one of them under a new name; Ford has a new code. */
const second: MadeWard[] = [
  { code: W(5), name: 'Hill East', borough: camden, at: [1, 0, 2, 2] },
  { code: W(6), name: 'Hill West', borough: camden, at: [0, 0, 1, 2] },
  { code: W(2), name: 'Brookside', borough: camden, at: [2, 0, 4, 2] },
  { code: W(3), name: 'Mill', borough: camden, at: [0, 2, 2, 4] },
  { code: W(7), name: 'Ford', borough: camden, at: [2, 2, 4, 4] },
];
const third: MadeWard[] = [
  { code: W(8), name: 'Hills', borough: camden, at: [0, 0, 2, 2] },
  ...second.slice(2),
];

const followedBy = async (id: string) =>
  (
    await world.db.query<{ name: string }[]>(
      `SELECT DISTINCT area.name FROM subscription JOIN area ON area.id = area_id
       WHERE contact_point_id = $1 AND state <> 'ended' ORDER BY 1`,
      [id],
    )
  ).map(({ name }) => name);

describe('a boundary file', () => {
  let follower: string;
  let staff: string;

  it('opens a borough that people waited for, and they wait for its wards', async () => {
    follower = await confirmedResident(world, {
      email: 'ana@example.org',
      areaIds: [world.area.camden],
    });
    const file = madeFile('wards.geojson', boundaryFile(first));
    const read = await importer().read(from(file));
    expect(read).toMatchObject({
      elsewhere: 1,
      gaps: [],
      plan: { added: { length: 4 }, lost: [] },
    });
    expect(await wardsOf(camden)).toEqual([]);
    const figures = await importer().apply(from(file));
    expect(figures).toMatchObject({ 'new wards': 4, 'people told': 1 });
    expect(await wardsOf(camden)).toHaveLength(4);
    expect(await followedBy(follower)).toEqual(['Brook', 'Ford', 'Hill', 'Mill']);
    const letters = await lettersTo(world, 'ana@example.org');
    expect(letters.at(-1)).toMatchObject({ kind: 'areas-changed' });
    expect(letters.at(-1)!.text).toContain('Camden is now Brook, Ford, Hill and Mill');
  });

  it('is known again, and changes nothing a second time', async () => {
    const file = madeFile('wards.geojson', boundaryFile(first));
    expect((await importer().read(from(file))).already).toBeInstanceOf(Date);
    expect(await importer().apply(from(file))).toMatchObject({
      'new wards': 0,
      'wards ended': 0,
      'outlines new or changed': 0,
      'people told': 0,
    });
  });

  it('says what is renamed, split and recoded, and lets subscriptions and scopes follow', async () => {
    const [hill] = await world.db.query<{ id: string }[]>(`SELECT id FROM area WHERE code = $1`, [
      W(1),
    ]);
    const [made] = await world.db.query<[{ id: string }]>(
      `INSERT INTO staff (email, name, password_hash) VALUES ('sam@example.org', 'Sam', 'x') RETURNING id`,
    );
    staff = made.id;
    await world.db.query(`INSERT INTO staff_role VALUES ($1, 'officer', $2)`, [staff, hill!.id]);
    const file = madeFile('wards.geojson', boundaryFile(second, { year: '26' }));
    const { plan } = await importer().read(from(file));
    const kinds = plan.changes.map(({ kind, from: old, to }) => [
      kind,
      old.map(({ name }) => name).join(),
      to
        .map(({ name }) => name)
        .sort()
        .join(),
    ]);
    expect(kinds).toEqual([
      ['renamed', 'Brook', 'Brookside'],
      ['split', 'Hill', 'Hill East,Hill West'],
      ['recoded', 'Ford', 'Ford'],
    ]);
    await importer().apply(from(file));
    expect(await followedBy(follower)).toEqual([
      'Brookside',
      'Ford',
      'Hill East',
      'Hill West',
      'Mill',
    ]);
    const dated = await world.db.query<object[]>(
      `SELECT code, valid_to::text AS until FROM area WHERE valid_to IS NOT NULL ORDER BY code`,
    );
    expect(dated).toEqual([W(1), W(4)].map((code) => ({ code, until: DAY })));
    const held = await world.db.query<{ name: string }[]>(
      `SELECT area.name FROM staff_role JOIN area ON area.id = area_id WHERE staff_id = $1 ORDER BY 1`,
      [staff],
    );
    expect(held.map(({ name }) => name)).toEqual(['Hill', 'Hill East', 'Hill West']);
    const letter = (await lettersTo(world, 'ana@example.org')).at(-1)!;
    expect(letter.text).toContain('Hill is now Hill');
    expect(letter.text).toContain('You follow all of them.');
    expect(letter.text).not.toContain('Ford');
  });

  it('merges wards without a subscription twice', async () => {
    const file = madeFile('wards.geojson', boundaryFile(third, { year: '26' }));
    const { plan } = await importer().read(from(file));
    expect(plan.changes).toMatchObject([{ kind: 'merged', to: [{ name: 'Hills' }] }]);
    await importer().apply(from(file));
    expect(await followedBy(follower)).toEqual(['Brookside', 'Ford', 'Hills', 'Mill']);
  });

  it('waits for messages that are under way to what ends', async () => {
    const [{ id: hills }] = await world.db.query<[{ id: string }]>(
      `SELECT id FROM area WHERE code = $1`,
      [W(8)],
    );
    await world.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `INSERT INTO message (id, author_id, revision_id, state) VALUES (uuidv7(), $1, uuidv7(), 'approval')`,
        [staff],
      );
      const columns = await tx.query<{ column_name: string; data_type: string }[]>(
        `SELECT column_name, data_type FROM information_schema.columns
         WHERE table_name = 'revision' AND is_nullable = 'NO' AND column_default IS NULL`,
      );
      const row: Record<string, unknown> = Object.fromEntries(
        columns.map(({ column_name: name, data_type: type }) => [
          name,
          type === 'jsonb'
            ? '{}'
            : type === 'bytea'
              ? Buffer.alloc(1)
              : type === 'integer'
                ? 1
                : type === 'ARRAY'
                  ? '{}'
                  : staff,
        ]),
      );
      const [message] = await tx.query<{ id: string; revision_id: string }[]>(
        `SELECT id, revision_id FROM message`,
      );
      Object.assign(row, { id: message!.revision_id, message_id: message!.id, area_ids: [hills] });
      const names = Object.keys(row);
      await tx.query(
        `INSERT INTO revision (${names.join()}) VALUES (${names.map((_, i) => `$${i + 1}`).join()})`,
        Object.values(row),
      );
    });
    const file = madeFile('wards.geojson', boundaryFile(second, { year: '26' }));
    await expect(importer().apply(from(file))).rejects.toThrow(/under way .* area that ends/);
    expect((await wardsOf(camden)).map(({ name }) => name)).toContain('Hills');
  });

  it('takes the authority from a look-up where it does not say it', async () => {
    const file = madeFile('wards.geojson', boundaryFile(third, { year: '26', authority: false }));
    await expect(importer().read(from(file))).rejects.toThrow(/wards.geojson:2: .*--look-up/);
    const rows = third.map(
      ({ code, name, borough }) => `${code},"${name}",${borough},"A, borough"`,
    );
    const lookUp = madeFile(
      'look-up.csv',
      `\uFEFFWD26CD,WD26NM,LAD26CD,LAD26NM\r\n${rows.join('\r\n')}\r\n`,
    );
    expect((await importer().read(from(file, [lookUp]))).wards).toHaveLength(4);
  });

  it('follows a look-up of old wards to new ones where no outline is known', async () => {
    const now: MadeWard[] = (await wardsOf(merton)).map(({ code, name }, index) => ({
      code: code === abbey ? W(0) : code,
      name: code === abbey ? 'Priory' : name,
      borough: merton,
      at: [index * 2, 10, index * 2 + 2, 12],
    }));
    const file = madeFile('wards.geojson', boundaryFile(now));
    const [why] = await importer().whyNot(await importer().read(from(file)));
    expect(why).toContain('nothing lies in its place');
    await expect(importer().apply(from(file))).rejects.toThrow('Nothing was imported');
    const lookUp = madeFile(
      'moves.csv',
      `WD22CD,WD22NM,WD26CD,WD26NM\n${abbey},Abbey,${W(0)},Priory\n`,
    );
    const who = await confirmedResident(world, {
      email: 'bo@example.org',
      areaIds: [world.area.abbey, world.area.village],
    });
    await importer().apply(from(file, [lookUp]));
    expect(await followedBy(who)).toEqual(['Priory', 'Village']);
    const teams = await world.db.query<object[]>(
      `SELECT team.name FROM team JOIN team_area ON team_id = team.id JOIN area ON area.id = team_area.area_id WHERE code = $1`,
      [W(0)],
    );
    expect(teams).toEqual([{ name: 'Abbey neighbourhood team' }]);
  });
});
