import { Command } from 'commander';
import { print } from './print';
import { withDatabase } from './with-database';

export function migrateCommand(): Command {
  const migrate = new Command('migrate').description("change the database's tables");
  migrate
    .command('up')
    .description('apply every migration that is missing')
    .action(() =>
      withDatabase(async (db) => {
        const done = await db.runMigrations({ transaction: 'each' });
        print(
          done.length > 0
            ? `applied ${done.map(({ name }) => name).join(', ')}`
            : 'nothing to apply',
        );
      }),
    );
  migrate
    .command('down')
    .description('take the newest migration back')
    .action(() =>
      withDatabase(async (db) => {
        await db.undoLastMigration({ transaction: 'each' });
        print('took one migration back');
      }),
    );
  return migrate;
}
