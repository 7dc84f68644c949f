import { Command } from 'commander';
import { verifyAudit } from '../audit/verify';
import { print } from './print';
import { withDatabase } from './with-database';

export function auditCommand(): Command {
  const audit = new Command('audit').description('the append-only log');
  audit
    .command('verify')
    .description(
      'walk the whole chain; exit code 1 at the first entry that is missing, moved or changed',
    )
    .action(() =>
      withDatabase(async (db) => {
        const verdict = await verifyAudit(db);
        if (verdict.ok) return print(`${verdict.entries} entries, unbroken; head ${verdict.head}`);
        print(`entry ${verdict.seq}: ${verdict.fault}`);
        process.exitCode = 1;
      }),
    );
  return audit;
}
