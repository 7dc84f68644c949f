import type { EntityManager } from 'typeorm';
import { foundForce } from '../areas/found-force';
import { BadFile } from '../imports/problems';
import { putDesks } from '../teams/desks';
import { giveTeams } from '../teams/open-area-teams';
import type { BoroughsFile } from './boroughs-file';
import {
  ADD_BOROUGHS,
  ADD_UNITS,
  FOLLOW_BOROUGHS,
  MOVE_BOROUGHS,
  RENAME,
  TAKEN,
} from './set-up.queries';

interface Named {
  readonly name: string;
}

/** What a set-up did, by words: names of what is new or changed. */
export type SetUpDone = Readonly<Record<string, readonly string[]>>;

/**
 * The force, its desks, and, with a list, its command units and boroughs. Safe to run again: what is not in the list
 * is left alone. Opens nothing. Throws BadFile where a code belongs to another kind of area.
 */
export async function setUpPlaces(
  tx: EntityManager,
  forceName: string,
  list?: BoroughsFile,
): Promise<{ forceId: string; done: SetUpDone }> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('areas import wards', 0))`);
  const forceId = await foundForce(tx, forceName);
  const desks = await putDesks(tx);
  const areas = list ? await putBoroughs(tx, list) : {};
  const teams = await giveTeams(tx);
  const given: SetUpDone = teams > 0 ? { 'neighbourhood teams': [String(teams)] } : {};
  return { forceId, done: { desks, ...areas, ...given } };
}

async function putBoroughs(tx: EntityManager, { boroughs, units, namesUnits }: BoroughsFile) {
  const named = [[...units.keys()], [...units.values()]];
  const listed = [boroughs.map(({ code }) => code), boroughs.map(({ name }) => name)];
  const within = boroughs.map(({ unit }) => unit);
  await refuseTaken(tx, named[0]!, 'bcu');
  await refuseTaken(tx, listed[0]!, 'borough');
  const done = {
    'command units': await tx.query<Named[]>(ADD_UNITS, named),
    'command units renamed': await updated(tx, RENAME, ['bcu', ...named]),
    boroughs: await tx.query<Named[]>(ADD_BOROUGHS, [...listed, within]),
    'boroughs renamed': await updated(tx, RENAME, ['borough', ...listed]),
    'boroughs in another command unit': namesUnits
      ? await updated(tx, MOVE_BOROUGHS, [listed[0], within])
      : [],
  };
  await tx.query(FOLLOW_BOROUGHS);
  return Object.fromEntries(
    Object.entries(done).map(([words, rows]) => [words, rows.map(({ name }) => name).sort()]),
  );
}

/** TypeORM gives rows and their number for an UPDATE. */
const updated = async (tx: EntityManager, sql: string, values: unknown[]): Promise<Named[]> =>
  (await tx.query<[Named[], number]>(sql, values))[0];

async function refuseTaken(tx: EntityManager, codes: readonly string[], kind: string) {
  const taken = await tx.query<{ code: string; name: string }[]>(TAKEN, [codes, kind]);
  if (taken.length === 0) return;
  throw new BadFile(
    taken.map(({ code, name }) => ({
      ...{ file: 'boroughs', line: 0 },
      words: `${code} is the code of ${name} already.`,
    })),
  );
}
