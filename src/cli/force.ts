import { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { boroughsIn } from '../places/set-up/boroughs-file';
import { nameTeams } from '../places/set-up/name-teams';
import { setUpPlaces, type SetUpDone } from '../places/set-up/set-up-places';
import { teamsIn } from '../places/set-up/teams-file';
import type { Settings } from '../platform/config/settings';
import { putTopics } from '../residents/topics/fixed-topics';
import { print } from './print';
import { withDatabase } from './with-database';

interface Asked {
  boroughs?: string;
  teams?: string;
  preview?: boolean;
}

/** Takes back what a preview did. */
class Preview extends Error {
  constructor(readonly done: SetUpDone) {
    super();
  }
}

/** All of it in one transaction; a preview is the same, taken back. Gives names of what is new or changed, by words. */
export async function setUpForce(
  db: DataSource,
  settings: Pick<Settings, 'FORCE_NAME'>,
  { boroughs: file, teams: teamsFile, preview }: Asked,
): Promise<SetUpDone> {
  const list = file === undefined ? undefined : await boroughsIn(file);
  const teams = teamsFile === undefined ? [] : await teamsIn(teamsFile);
  try {
    return await db.transaction(async (tx) => {
      const topics = await putTopics(tx);
      const { forceId, done: places } = await setUpPlaces(tx, settings.FORCE_NAME, list);
      const named = await nameTeams(tx, teams);
      const every = Object.entries({ topics, ...places, 'teams and desks named': named });
      const done = Object.fromEntries(every.filter(([, names]) => names.length > 0));
      if (preview) throw new Preview(done);
      if (Object.keys(done).length > 0)
        await new AuditService().record(tx, {
          actor: { kind: 'system' },
          action: 'force.set-up',
          subject: { kind: 'area', id: forceId },
          detail: Object.fromEntries(every.map(([words, { length }]) => [words, length])),
        });
      return done;
    });
  } catch (error) {
    if (error instanceof Preview) return error.done;
    throw error;
  }
}

/** A line each, and what it came to. */
export function setUpReport(done: SetUpDone, preview = false): string[] {
  const lines = Object.entries(done).map(([words, names]) => `${words}: ${names.join(', ')}`);
  const end = lines.length === 0 ? 'Everything stands: nothing to do.' : 'Set up.';
  return [...lines, preview ? 'Preview: nothing was changed.' : end];
}

export function forceCommand(): Command {
  const force = new Command('force').description('what a force stands on');
  force
    .command('set-up')
    .description('the force, its topics and desks, its boroughs and teams; safe to run again')
    .option('--boroughs <file>', 'CSV with code and name, and unit and unit_name if you have them')
    .option('--teams <file>', 'CSV with for (a ward or desk), name and email')
    .option('--preview', 'say what would change, and change nothing')
    .action((asked: Asked) =>
      withDatabase(async (db, settings) =>
        setUpReport(await setUpForce(db, settings, asked), asked.preview).forEach(print),
      ),
    );
  return force;
}
