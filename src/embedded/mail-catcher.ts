import { mkdirSync } from 'node:fs';
import maildev from 'maildev';

/** Mails kept; the oldest go first. A demo sends about 2,000, some 200 MB in memory. */
const KEPT = 5000;

/**
 * Entry point of the mail catcher: `mail-catcher.js <smtp port> <page port> <folder>`. Mails lie
 * in the folder too, so a killed catcher comes back with them.
 */
const [smtp, web, folder] = process.argv.slice(2) as [string, string, string];
mkdirSync(folder, { recursive: true });
const catcher = maildev({ smtp, web, ip: '127.0.0.1', mailDirectory: folder, silent: true });

catcher.on('new', () => {
  for (const mail of catcher.store.slice(0, Math.max(0, catcher.store.length - KEPT))) {
    catcher.deleteEmail(mail.id, () => undefined);
  }
});
catcher.listen().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
