import type { EntityManager } from 'typeorm';
import { FORCE_CODE, foundForce } from '../areas/found-force';
import { putDesks } from '../teams/desks';
import { giveTeams } from '../teams/open-area-teams';
import { basicCommandUnits, boroughs } from './boroughs';
import { pilotWards } from './pilot-wards';

/** Area ids by code, as `seedPlaces` found or made them. */
export type AreaIds = ReadonlyMap<string, string>;

/** The force's tree, a neighbourhood team for each pilot ward, and the desks. Safe to run again. */
export async function seedPlaces(tx: EntityManager, forceName: string): Promise<AreaIds> {
  const pilots = new Set(Object.keys(pilotWards));
  await foundForce(tx, forceName);
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
    for (const [code, name] of wards) {
      await putArea(tx, { kind: 'ward', code, name, parent: borough, pilot: true });
    }
  }
  await giveTeams(tx);
  await putDesks(tx);
  const rows = await tx.query<{ id: string; code: string }[]>(
    `SELECT id, code FROM area WHERE valid_to IS NULL`,
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

interface NewArea {
  kind: string;
  code: string;
  name: string;
  parent: string;
  pilot: boolean;
}

async function putArea(tx: EntityManager, { kind, code, name, parent, pilot }: NewArea) {
  await tx.query(
    `WITH new AS (SELECT uuidv7() AS id),
          up AS (SELECT id, path FROM area WHERE code = $4 AND valid_to IS NULL)
     INSERT INTO area (id, kind, code, name, parent_id, path, pilot)
     SELECT new.id, $1, $2, $3, up.id, up.path || new.id, $5 FROM new, up
     ON CONFLICT (code) WHERE valid_to IS NULL DO NOTHING`,
    [kind, code, name, parent, pilot],
  );
}
