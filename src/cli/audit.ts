import { Command } from 'commander';
import { HeadSigner } from '../audit/heads/head-signer';
import { settingsOrExit } from '../platform/config/environment';
import { verifyLog } from './audit-verify';
import { print } from './print';
import { withDatabase } from './with-database';

export function auditCommand(): Command {
  const audit = new Command('audit').description('the append-only log');
  audit
    .command('verify')
    .description(
      'walk the whole chain; exit code 1 at the first entry that is missing, moved or changed',
    )
    .option(
      '--heads <file>',
      'check the chain against exported heads too; exit code 1 at the first one that no longer fits, 2 for a file that cannot be read as heads',
    )
    .action(({ heads: file }: { heads?: string }) =>
      withDatabase(async (db, settings) => {
        const { lines, exitCode } = await verifyLog(db, settings, file);
        for (const line of lines) print(line);
        process.exitCode = exitCode;
      }),
    );
  audit
    .command('key')
    .description('the public keys that heads are signed with, for the auditor')
    .action(() => {
      for (const { id, pem } of new HeadSigner(settingsOrExit()).publicKeys())
        print(`key ${id}\n${pem}`);
    });
  return audit;
}
