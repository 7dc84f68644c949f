import type { EntityManager } from 'typeorm';
import { basicCommandUnits, boroughs } from './boroughs';
import { desks } from './desks';
import { pilotWards } from './pilot-wards';

/** Area ids by code, as `seedPlaces` found or made them. */
export type AreaIds = ReadonlyMap<string, string>;

export const FORCE_CODE = 'FORCE';

/** The force's tree, a neighbourhood team a pilot ward, and the desks. Safe to run again. */
export async function seedPlaces(tx: EntityManager, forceName: string): Promise<AreaIds> {
  const pilots = new Set(Object.keys(pilotWards));
  await putArea(tx, {
    kind: 'force',
    code: FORCE_CODE,
    name: forceName,
    parent: null,
    pilot: true,
  });
  for (const [code, name] of basicCommandUnits) {
    await putArea(tx, {
      kind: 'bcu',
      code,
      name: `${name} unit`,
      parent: FORCE_CODE,
      pilot: false,
    });
  }
  for (const [code, name, unit] of boroughs) {
    await putArea(tx, { kind: 'borough', code, name, parent: unit, pilot: pilots.has(code) });
  }
  for (const [borough, wards] of Object.entries(pilotWards)) {
    await putCouncil(tx, borough);
    for (const [code, name] of wards) {
      await putArea(tx, { kind: 'ward', code, name, parent: borough, pilot: true });
      await putTeam(tx, code, `${name} neighbourhood team`);
    }
  }
  for (const [desk, name] of Object.entries(desks)) {
    await tx.query(
      `INSERT INTO team (name, kind, desk) VALUES ($1, 'desk', $2) ON CONFLICT (desk) DO NOTHING`,
      [name, desk],
    );
  }
  const rows = await tx.query<{ id: string; code: string }[]>(
    `SELECT id, code FROM area WHERE valid_to IS NULL`,
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

interface NewArea {
  kind: string;
  code: string;
  name: string;
  parent: string | null;
  pilot: boolean;
}

async function putArea(tx: EntityManager, { kind, code, name, parent, pilot }: NewArea) {
  await tx.query(
    `WITH new AS (SELECT uuidv7() AS id),
          up AS (SELECT id, path FROM area WHERE code = $4 AND valid_to IS NULL)
     INSERT INTO area (id, kind, code, name, parent_id, path, pilot)
     SELECT new.id, $1, $2, $3, up.id, coalesce(up.path, '{}') || new.id, $5
     FROM new LEFT JOIN up ON true
     ON CONFLICT (code) WHERE valid_to IS NULL DO NOTHING`,
    [kind, code, name, parent, pilot],
  );
}

async function putTeam(tx: EntityManager, wardCode: string, name: string) {
  await tx.query(
    `WITH ward AS (SELECT id FROM area WHERE code = $1 AND valid_to IS NULL
                   AND id NOT IN (SELECT area_id FROM team_area)),
          new AS (INSERT INTO team (name) SELECT $2 FROM ward RETURNING id)
     INSERT INTO team_area (area_id, team_id) SELECT ward.id, new.id FROM ward, new`,
    [wardCode, name],
  );
}

/** Without an address: an officer passes it on by the council's own form and marks it here. */
async function putCouncil(tx: EntityManager, boroughCode: string) {
  await tx.query(
    `INSERT INTO team (name, kind, area_id) SELECT name || ' Council', 'council', id FROM area
     WHERE code = $1 AND valid_to IS NULL ON CONFLICT (area_id) WHERE kind = 'council' DO NOTHING`,
    [boroughCode],
  );
}
