import { DataSource } from 'typeorm';
import { addAdministrator } from '../../../src/cli/staff';
import { connect } from '../../../src/platform/database/data-source';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { lettersTo, passwordPathIn, tokenIn } from '../../support/staff-accounts';
import { startWeb, submit, tokenOf } from '../../support/web';
import { StaffApi } from '../../support/staff-accounts';

let database: FreshDatabase;
let db: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  db = await connect(testSettings());
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const who = { email: 'First.Chief@northshire.example.org', name: 'Sam Thirlwell' };

it('adds the first administrator to an empty database, who then adds the first officer', async () => {
  const said = await addAdministrator(testSettings(), who);
  expect(said).not.toContain('@');
  expect(said).not.toContain('Thirlwell');
  const web = await startWeb(testSettings());
  try {
    const set = await submit(web.visitor(), passwordPathIn(said), {
      password: 'velvet kettle orbit',
    });
    expect(set.text).toContain('Your password is set');
    const chief = new StaffApi(
      web.url,
      await tokenOf(web.url, who.email.toLowerCase(), 'velvet kettle orbit'),
    );
    const [force] = await db.query<{ id: string }[]>(`SELECT id FROM area WHERE kind = 'force'`);
    const roles = [{ role: 'officer', areaId: force!.id }];
    const officer = { name: 'PC Amina Holloway', email: 'amina@northshire.example.org', roles };
    await chief.write('post', '/staff-accounts', officer).expect(201);
    expect(await lettersTo(db, officer.email)).toHaveLength(1);
  } finally {
    await web.close();
  }
});

it('refuses an address that has an account, and what is no address', async () => {
  await expect(addAdministrator(testSettings(), who)).rejects.toThrow(
    'There is an account with this address already.',
  );
  await expect(addAdministrator(testSettings(), { ...who, email: 'sam' })).rejects.toThrow(
    'Enter a work email address',
  );
});

it('mails the link where it is asked to, and writes one audit entry for each', async () => {
  const second = { ...who, email: 'second@northshire.example.org', mail: true };
  const said = await addAdministrator(testSettings(), second);
  expect(said).toContain('on its way');
  expect(said).not.toContain('http');
  const [letter] = await lettersTo(db, second.email);
  expect(tokenIn(letter!.text)).toMatch(/^[a-z2-7]+$/);
  const rows = await db.query<object[]>(
    `SELECT actor_kind, detail->>'door' AS door FROM audit_entry WHERE action = 'staff.added' ORDER BY seq`,
  );
  expect(rows[0]).toEqual({ actor_kind: 'system', door: 'command line' });
  expect(JSON.stringify(await db.query(`SELECT * FROM audit_entry`))).not.toMatch(/@|Thirlwell/);
  expect(await db.query(`SELECT count(*)::int AS many FROM area`)).toEqual([{ many: 1 }]);
});
