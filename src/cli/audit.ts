import { Command } from 'commander';
import { faultWords } from '../audit/checks/rules/fault-words';
import { HeadSigner } from '../audit/heads/head-signer';
import { verifyAudit } from '../audit/verify';
import { settingsOrExit } from '../platform/config/environment';
import { readHeadsFile, verifyHeads } from './audit-heads';
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
    .action(async ({ heads: file }: { heads?: string }) => {
      const heads = file === undefined ? null : await readHeadsFile(file);
      await withDatabase(async (db, settings) => {
        const verdict = await verifyAudit(db);
        if (verdict.ok) print(`${verdict.entries} entries, unbroken; head ${verdict.head}`);
        else print(`entry ${verdict.seq}: ${verdict.fault} (${faultWords[verdict.fault]})`);
        const fits = !heads || (await verifyHeads(db, settings, file!, heads));
        if (!verdict.ok || !fits) process.exitCode = 1;
      });
    });
  audit
    .command('key')
    .description('the public keys that heads are signed with, for the auditor')
    .action(() => {
      for (const { id, pem } of new HeadSigner(settingsOrExit()).publicKeys())
        print(`key ${id}\n${pem}`);
    });
  return audit;
}
