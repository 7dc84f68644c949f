import type { EntityManager } from 'typeorm';

/** Open wards without a team get one of their own. */
const ADD_TEAMS = `
  WITH bare AS (
    SELECT id AS area_id, uuidv7() AS team_id, name FROM area
    WHERE kind = 'ward' AND pilot AND valid_to IS NULL AND NOT EXISTS (SELECT FROM team_area WHERE area_id = area.id)),
  made AS (INSERT INTO team (id, name) SELECT team_id, name || ' neighbourhood team' FROM bare RETURNING id)
  INSERT INTO team_area (area_id, team_id) SELECT bare.area_id, bare.team_id FROM bare JOIN made ON made.id = bare.team_id
  RETURNING team_id`;

/** Without an address: an officer passes a matter on by the council's own form and marks it here. */
const ADD_COUNCILS = `
  INSERT INTO team (name, kind, area_id)
  SELECT name || ' Council', 'council', id FROM area WHERE kind = 'borough' AND pilot AND valid_to IS NULL
  ON CONFLICT (area_id) WHERE kind = 'council' DO NOTHING`;

/** What every open area needs for replies from it: a team for each ward, a council for each borough. Gives how many teams are new. */
export async function giveTeams(tx: EntityManager): Promise<number> {
  await tx.query(ADD_COUNCILS);
  return (await tx.query<unknown[]>(ADD_TEAMS)).length;
}
