import type { EntityManager } from 'typeorm';
import { BadFile } from '../imports/problems';
import type { ListedTeam } from './teams-file';

/** Teams of wards and desks by the codes $1. */
const FOUND = `
  SELECT asked.of, team.id FROM unnest($1::text[]) AS asked (of)
  JOIN team ON team.desk = asked.of OR team.id =
    (SELECT team_id FROM team_area JOIN area ON area.id = area_id
     WHERE area.code = asked.of AND area.kind = 'ward' AND area.valid_to IS NULL)`;

/** $1 ids, $2 names, $3 addresses, null for what stays. Gives those that changed. */
const PUT = `
  UPDATE team SET name = coalesce(said.name, team.name), email = coalesce(said.email, team.email)
  FROM unnest($1::uuid[], $2::text[], $3::text[]) AS said (id, name, email)
  WHERE team.id = said.id AND (team.name, team.email)
    IS DISTINCT FROM (coalesce(said.name, team.name), coalesce(said.email, team.email))
  RETURNING team.name`;

/** Names teams and desks and says where they are written to. Gives those that changed. Throws BadFile where there is no such team. */
export async function nameTeams(
  tx: EntityManager,
  listed: readonly ListedTeam[],
): Promise<string[]> {
  const rows = await tx.query<{ of: string; id: string }[]>(FOUND, [listed.map(({ of }) => of)]);
  const ids = new Map(rows.map(({ of, id }) => [of, id]));
  const first = new Map<string, ListedTeam>();
  const problems = listed.flatMap((one) => {
    const { of, file, line } = one;
    const id = ids.get(of);
    if (!id) return [{ file, line, words: `${of} is no desk and no ward that has a team yet.` }];
    const before = first.get(id);
    if (before)
      return [{ file, line, words: `${of} has the team of line ${before.line}: name it once.` }];
    first.set(id, one);
    return [];
  });
  if (problems.length > 0) throw new BadFile(problems);
  const teams = [...first.values()];
  const [changed] = await tx.query<[{ name: string }[], number]>(PUT, [
    [...first.keys()],
    teams.map(({ name }) => name),
    teams.map(({ email }) => email),
  ]);
  return changed.map(({ name }) => name).sort();
}
