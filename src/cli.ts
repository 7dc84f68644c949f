import { Command } from 'commander';
import { areasCommand } from './cli/areas';
import { auditCommand } from './cli/audit';
import { brandCommand } from './cli/brand';
import { checkCommand } from './cli/check';
import { dkimCommand } from './cli/dkim';
import { forceCommand } from './cli/force';
import { migrateCommand } from './cli/migrate';
import { seedCommand } from './cli/seed';
import { staffCommand } from './cli/staff';
import { subscribersCommand } from './cli/subscribers';
import { triageCommand } from './cli/triage';

const program = new Command('wardline')
  .description('Commands for those who run Wardline')
  .addCommand(migrateCommand())
  .addCommand(seedCommand())
  .addCommand(forceCommand())
  .addCommand(areasCommand())
  .addCommand(auditCommand())
  .addCommand(brandCommand())
  .addCommand(checkCommand())
  .addCommand(dkimCommand())
  .addCommand(staffCommand())
  .addCommand(subscribersCommand())
  .addCommand(triageCommand());

// Who reads the first lines alone, as "| head" does, has had enough; nothing went wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
