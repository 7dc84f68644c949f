import type { DataSource } from 'typeorm';
import type { Role } from '../../src/staff/rules/permissions';
import { StaffService } from '../../src/staff/staff.service';

export const PASSWORD = 'a long password for tests';

/** The force of a test database, made when there is none. */
export async function givenForce(db: DataSource): Promise<string> {
  const find = () =>
    db.query<{ id: string }[]>(`SELECT id FROM area WHERE kind = 'force' AND valid_to IS NULL`);
  const [known] = await find();
  if (known) return known.id;
  await db.query(
    `INSERT INTO area (id, kind, path, name, code)
     SELECT id, 'force', ARRAY[id], 'Northshire', 'TEST' FROM (SELECT uuidv7() AS id) made`,
  );
  const [made] = await find();
  return made!.id;
}

/** A member of staff with one role over the force, unless said otherwise. Gives the id. */
export async function givenStaff(
  db: DataSource,
  email: string,
  { role = 'officer', areaId }: { role?: Role; areaId?: string } = {},
): Promise<string> {
  const area = areaId ?? (await givenForce(db));
  return db.transaction((tx) =>
    new StaffService(db).createStaff(tx, {
      email,
      name: `Test ${role}`,
      password: PASSWORD,
      roles: [{ role, areaId: area }],
    }),
  );
}
