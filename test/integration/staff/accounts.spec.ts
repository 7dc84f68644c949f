import argon2 from 'argon2';
import { StaffService } from '../../../src/staff/staff.service';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenForce, givenStaff, PASSWORD } from '../../support/staff';
import { startWeb, tokenOf, type RunningWeb } from '../../support/web';

describe('staff accounts', () => {
  let database: FreshDatabase;
  let web: RunningWeb;

  beforeAll(async () => {
    database = await freshDatabase();
    web = await startWeb(testSettings());
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('gives a member with roles and teams, and nobody who left', async () => {
    const staff = web.app.get(StaffService);
    const areaId = await givenForce(web.db);
    const [team] = await web.db.query<{ id: string }[]>(
      `INSERT INTO team (name) VALUES ('Abbey') RETURNING id`,
    );
    const id = await web.db.transaction((tx) =>
      staff.createStaff(tx, {
        email: ' Two.Roles@Northshire.example.org ',
        name: 'Two Roles',
        password: PASSWORD,
        roles: [
          { role: 'supervisor', areaId },
          { role: 'officer', areaId },
        ],
        teamIds: [team!.id],
      }),
    );
    expect(await staff.memberById(id)).toEqual({
      id,
      name: 'Two Roles',
      partnerId: null,
      roles: [
        { role: 'officer', areaId, ofForce: true },
        { role: 'supervisor', areaId, ofForce: true },
      ],
      teamIds: [team!.id],
    });
    await tokenOf(web.url, 'two.roles@northshire.example.org');
    await web.db.query(`UPDATE staff SET active = false WHERE id = $1`, [id]);
    expect(await staff.memberById(id)).toBeNull();
    expect((await staff.namesByIds([id])).get(id)).toBe('Two Roles');
  });

  it('refuses a second account of one address', async () => {
    await givenStaff(web.db, 'once@northshire.example.org');
    await expect(givenStaff(web.db, 'Once@northshire.example.org')).rejects.toMatchObject({
      driverError: { code: '23505' },
    });
  });

  it('renews a weak hash when its owner signs in', async () => {
    const email = 'weak@northshire.example.org';
    const id = await givenStaff(web.db, email);
    const weak = await argon2.hash(PASSWORD, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
    const hashNow = async () => {
      const [row] = await web.db.query<{ hash: string }[]>(
        `SELECT password_hash AS hash FROM staff WHERE id = $1`,
        [id],
      );
      return row!.hash;
    };
    await web.db.query(`UPDATE staff SET password_hash = $2 WHERE id = $1`, [id, weak]);
    await tokenOf(web.url, email);
    expect(await hashNow()).toContain('m=19456');
    await tokenOf(web.url, email);
  });
});
