import { Command } from 'commander';
import { AuditService } from '../audit/audit.service';
import { PoliceUkClient } from '../places/police-uk/police-uk-client';
import { PoliceUkSync, type SyncPlan } from '../places/police-uk/police-uk-sync';
import { print } from './print';
import { withDatabase } from './with-database';

interface SyncAsked {
  force: string;
  url: string;
  preview?: boolean;
}

/** `areas sync-police-uk`: a full read of a large force takes a few minutes; run it nightly. */
export function syncPoliceUkCommand(): Command {
  return new Command('sync-police-uk')
    .description('officers, priorities and events of teams, from data.police.uk')
    .requiredOption(
      '--force <id>',
      'the force as data.police.uk calls it, for example metropolitan',
    )
    .option('--url <address>', 'address of the API', 'https://data.police.uk/api')
    .option('--preview', 'say what would change, and change nothing')
    .action(({ force, url, preview }: SyncAsked) =>
      withDatabase(async (db) => {
        const sync = new PoliceUkSync(db, new PoliceUkClient({ url }), new AuditService());
        const plan = await sync.read(force, tenths());
        syncReport(plan).forEach(print);
        if (preview) return print('Preview: nothing was changed.');
        await sync.apply(plan);
        print('Synchronised.');
      }),
    );
}

function tenths() {
  let said = 0;
  return (share: number) => {
    if (Math.floor(share * 10) === said) return;
    said = Math.floor(share * 10);
    process.stderr.write(`read ${said * 10} %\n`);
  };
}

export function syncReport({ found, added, changed, gone, unknown }: SyncPlan): string[] {
  const named = (words: string, names: readonly string[]) =>
    names.length > 0
      ? [`${words}: ${names.length > 30 ? `${names.length} wards` : names.join(', ')}`]
      : [];
  return [
    `${found.length} teams of our wards`,
    ...named('new', added),
    ...named('changed', changed),
    ...named('gone', gone),
    ...named('of no ward of ours', unknown),
  ];
}
