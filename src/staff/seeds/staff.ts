import type { EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import type { StaffService } from '../staff.service';
import { demoAccounts, DEMO_PASSWORD, demoPartners, type DemoAccount } from './accounts';

/**
 * Demonstration staff in each role; their password is known to everyone, so it refuses to run where real staff are.
 * `areaIds`: area ids by code. Gives how many accounts stand.
 */
export async function seedStaff(
  tx: EntityManager,
  staff: StaffService,
  areaIds: ReadonlyMap<string, string>,
): Promise<number> {
  const emails = demoAccounts.map(({ email }) => email);
  const present = await tx.query<{ email: string }[]>('SELECT email FROM staff');
  if (present.some(({ email }) => !emails.includes(email)))
    throw new Refusal(
      'real-staff',
      409,
      'There are other staff here: demonstration accounts would be a way in.',
    );
  for (const { name, kind } of demoPartners)
    await tx.query(`INSERT INTO partner (name, kind) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      name,
      kind,
    ]);
  for (const account of demoAccounts) {
    if (present.some(({ email }) => email === account.email)) {
      await joinPartner(tx, account);
      continue;
    }
    const { email, name, role } = account;
    const roles = account.areas.map((code) => ({ role, areaId: areaIds.get(code)! }));
    const id = await staff.createStaff(tx, { email, name, password: DEMO_PASSWORD, roles });
    await joinTeams(tx, id, account);
    await joinPartner(tx, account);
  }
  return demoAccounts.length;
}

/** An account from before there were partners joins its own now. */
const joinPartner = (tx: EntityManager, { email, partner }: DemoAccount) =>
  tx.query(
    `UPDATE staff SET partner_id = (SELECT id FROM partner WHERE name = $2)
     WHERE email = $1 AND partner_id IS NULL AND $2::text IS NOT NULL`,
    [email, partner ?? null],
  );

async function joinTeams(tx: EntityManager, staffId: string, { teams }: DemoAccount) {
  if (!teams) return;
  const [where, values] =
    teams === 'desks'
      ? [`kind = 'desk'`, [staffId]]
      : [
          `id IN (SELECT ta.team_id FROM team_area ta JOIN area a ON a.id = ta.area_id
                  JOIN area b ON b.id = a.parent_id WHERE b.code = ANY($2))`,
          [staffId, teams.boroughs],
        ];
  await tx.query(
    `INSERT INTO team_member (team_id, staff_id) SELECT id, $1 FROM team WHERE ${where}
     ON CONFLICT DO NOTHING`,
    values,
  );
}
