import { AuditService } from '../../../src/audit/audit.service';
import { wardsImport } from '../../../src/cli/areas';
import { setUpForce, setUpReport } from '../../../src/cli/force';
import { addAdministrator } from '../../../src/cli/staff';
import { PostcodesImport } from '../../../src/places/imports/postcodes-import';
import { boundaryFile, directoryFile, madeFile, spot } from '../../factories/ons-files';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';
import { signUp } from '../../support/residents';
import { lettersTo, passwordPathIn, StaffApi } from '../../support/staff-accounts';
import { submit, tokenOf } from '../../support/web';
import { advice, clean } from '../publishing/desk';

const [dale, moor, fell] = ['E07000901', 'E07000902', 'E07000903'];
const W = (n: number) => `E0599910${n}`;
const POSTCODE = 'ZZ1 1AA';
const PASSWORD = 'velvet kettle orbit';
const list = (...rows: string[]) => madeFile('boroughs.csv', `${rows.join('\n')}\n`);
const boroughs = list(
  'code,name,unit,unit_name',
  `${dale},Dale,N,North unit`,
  `${moor},"Moor, East",N,North unit`,
  `${fell},Fell,,`,
);
const wards = boundaryFile([
  { code: W(1), name: 'Mill', borough: dale, at: [0, 0, 2, 2] },
  { code: W(2), name: 'Ford', borough: dale, at: [2, 0, 4, 2] },
  { code: W(3), name: 'Heath', borough: moor, at: [4, 0, 6, 2] },
]);
const asked = { boundaries: madeFile('wards.geojson', wards), lookUps: [], from: '2026-05-07' };

const world = forSuite(() => ownWeb());
const setUp = (file?: string, preview = false) =>
  setUpForce(world.db, world.settings, { preview, ...(file && { boroughs: file }) });
const counts = async () => {
  const [row] = await world.db.query<[{ areas: number; teams: number; topics: number }]>(
    `SELECT (SELECT count(*) FROM area)::int AS areas, (SELECT count(*) FROM team)::int AS teams,
            (SELECT count(*) FROM topic)::int AS topics`,
  );
  return row;
};
const area = async (code: string) => {
  const [row] = await world.db.query<[{ id: string; name: string; above: string[] }]>(
    `SELECT id, name, (SELECT array_agg(up.code ORDER BY cardinality(up.path)) FROM area up
                       WHERE up.id = ANY (area.path) AND up.id <> area.id) AS above
     FROM area WHERE code = $1 AND valid_to IS NULL`,
    [code],
  );
  return row;
};
const idOf = async (code: string) => (await area(code)).id;

describe('from an empty database', () => {
  let wardId: string;
  let chief: StaffApi;

  it('takes no wards before it has boroughs, and says what to do', async () => {
    const read = wardsImport(world.db, world.settings).read(asked);
    await expect(read).rejects.toThrow('list them with force set-up --boroughs FILE');
  });

  it('previews what it would make, and makes it once', async () => {
    const preview = await setUp(boroughs, true);
    expect(await counts()).toEqual({ areas: 0, teams: 0, topics: 0 });
    const done = await setUp(boroughs);
    expect(done).toEqual(preview);
    expect(done).toMatchObject({
      'command units': ['North unit'],
      boroughs: ['Dale', 'Fell', 'Moor, East'],
    });
    expect(await counts()).toEqual({ areas: 5, teams: 12, topics: 7 });
    expect((await area(moor)).above).toEqual(['FORCE', 'N']);
    expect((await area(fell)).above).toEqual(['FORCE']);
    expect(setUpReport(await setUp(boroughs))).toEqual(['Everything stands: nothing to do.']);
    expect(await counts()).toEqual({ areas: 5, teams: 12, topics: 7 });
  });

  it('imports wards and postcodes of its boroughs', async () => {
    const figures = await wardsImport(world.db, world.settings).apply(asked);
    expect(figures).toMatchObject({ 'new wards': 3, 'teams added': 0 });
    const row = { pcds: POSTCODE, borough: dale, ward: W(1), at: spot(0, 0) };
    const files = [madeFile('ONSPD.csv', directoryFile([row]))];
    await new PostcodesImport(world.db, new AuditService()).run({ files });
    wardId = await idOf(W(1));
  });

  it('lets its first administrator open a borough, whose wards get teams and whose council is named', async () => {
    const said = await addAdministrator(world.settings, {
      email: 'chief@northshire.example.org',
      name: 'Sam Thirlwell',
    });
    await submit(world.visitor(), passwordPathIn(said), { password: PASSWORD });
    const token = await tokenOf(world.url, 'chief@northshire.example.org', PASSWORD);
    chief = new StaffApi(world.url, token);
    await chief.write('post', `/waiting-list/${await idOf(dale)}/opening`).expect(200);
    const teams = await world.db.query<{ name: string }[]>(
      `SELECT name FROM team WHERE kind <> 'desk' ORDER BY name`,
    );
    const names = ['Dale Council', 'Ford neighbourhood team', 'Mill neighbourhood team'];
    expect(teams.map(({ name }) => name)).toEqual(names);
  });

  it('has an officer who writes for a ward, and a resident who follows it by postcode', async () => {
    const [team] = await world.db.query<[{ id: string }]>(
      `SELECT team_id AS id FROM team_area WHERE area_id = $1`,
      [wardId],
    );
    const email = 'amina@northshire.example.org';
    const roles = [{ role: 'officer', areaId: await idOf(dale) }];
    const officer = { name: 'PC Amina Holloway', email, roles, teamIds: [team.id] };
    await chief.write('post', '/staff-accounts', officer).expect(201);
    const [invitation] = await lettersTo(world.db, email);
    await submit(world.visitor(), passwordPathIn(invitation!.text), { password: PASSWORD });
    const desk = new StaffApi(world.url, await tokenOf(world.url, email, PASSWORD));
    const message = { topicCode: 'local-events', areaIds: [wardId], claims: [], ...clean };
    await desk.write('post', '/messages', { ...message, declaration: advice }).expect(201);

    const found = await world
      .visitor()
      .post('/api/v1/public/postcodes/look-up')
      .send({ postcode: POSTCODE });
    expect(found.body).toMatchObject({ found: true, place: { id: wardId, pilot: true } });
    const resident = 'amira@example.org';
    const none = { merton: '', camden: '', abbey: wardId, village: '' };
    const answer = await signUp({ url: world.url, area: none }, { email: resident });
    expect(answer.body).toMatchObject({ waitingAreaIds: [] });
  });

  it('names teams and desks, and says where they are written to', async () => {
    const named = (...rows: string[]) => {
      const teams = madeFile('teams.csv', ['for,name,email', ...rows].join('\n'));
      return setUpForce(world.db, world.settings, { teams });
    };
    const mill = `${W(1)},Mill ward team,mill@northshire.example.org`;
    expect(await named(mill, 'control_room,Force control room,')).toEqual({
      'teams and desks named': ['Force control room', 'Mill ward team'],
    });
    expect(await named(mill)).toEqual({});
    const page = await world.visitor().get(`/teams/${wardId}`);
    expect(page.text).toContain('mailto:mill@northshire.example.org');
    await expect(named(`${W(3)},Heath team,`, 'control_room,,none')).rejects.toThrow(
      'teams.csv:3: the e-mail address is none.',
    );
    await expect(named(`${W(3)},Heath team,`)).rejects.toThrow(
      'teams.csv:2: E05999103 is no desk and no ward that has a team yet.',
    );
  });

  it('follows a list that changed: new names, another command unit, and the wards with it', async () => {
    const changed = list(
      'code,name,unit,unit_name',
      `${dale},Dale,S,South unit`,
      `${moor},East Moor,N,Northern unit`,
    );
    expect(await setUp(changed)).toEqual({
      'command units': ['South unit'],
      'command units renamed': ['Northern unit'],
      'boroughs renamed': ['East Moor'],
      'boroughs in another command unit': ['Dale'],
    });
    expect((await area(W(1))).above).toEqual(['FORCE', 'S', dale]);
    expect((await area(fell)).name).toBe('Fell');
    expect(await setUp(list('LAD26CD,LAD26NM', `${dale},Dale`))).toEqual({});
  });

  it('refuses a faulty list with its lines, and changes nothing', async () => {
    const before = await counts();
    const bad = list(
      'code,name,unit',
      'Dale,Dale,N',
      `${moor},,N`,
      `${fell},Fell,N`,
      `${fell},Fells,N`,
    );
    await expect(setUp(bad)).rejects.toThrow(
      /boroughs.csv:2: “Dale”[^]*boroughs.csv:3: E07000902 has no name[^]*boroughs.csv:5: E07000903 is here twice/,
    );
    await expect(setUp(list('borough,team', 'a,b'))).rejects.toThrow('the header needs code');
    await expect(setUp(list('code,name', `${W(1)},Mill`))).rejects.toThrow('the code of Mill');
    expect(await counts()).toEqual(before);
  });
});
