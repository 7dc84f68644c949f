import type { EntityManager } from 'typeorm';

export const FORCE_CODE = 'FORCE';

/** The area at the top of the tree, made where there is none yet: roles over the whole force are held over it. Gives its id. */
export async function foundForce(tx: EntityManager, name: string): Promise<string> {
  await tx.query(
    `INSERT INTO area (id, kind, code, name, path, pilot)
     SELECT id, 'force', $2, $1, ARRAY[id], true FROM (SELECT uuidv7() AS id) made
     WHERE NOT EXISTS (SELECT FROM area WHERE kind = 'force' AND valid_to IS NULL)`,
    [name, FORCE_CODE],
  );
  const [force] = await tx.query<[{ id: string }]>(
    `SELECT id FROM area WHERE kind = 'force' AND valid_to IS NULL`,
  );
  return force.id;
}
