import { Command } from 'commander';
import { seed } from './seed-all';
import { demoAccounts, DEMO_PASSWORD } from '../staff/seeds/accounts';
import { print } from './print';
import { withDatabase } from './with-database';

export function seedCommand(): Command {
  return new Command('seed')
    .description(
      'put in the demonstration force: areas, teams, topics, staff and invented residents',
    )
    .option('--residents <number>', 'how many invented residents', '2000')
    .action(({ residents }: { residents: string }) =>
      withDatabase(async (db, settings) => {
        const done = await seed(db, settings, { residents: Number(residents) });
        print(`areas ${done.areas}, staff ${done.staff}, residents ${done.residents}`);
        print(
          `sign-ins (password ${DEMO_PASSWORD}): ${demoAccounts.map(({ email }) => email).join(', ')}`,
        );
      }),
    );
}
