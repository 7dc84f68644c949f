import { Command, Option } from 'commander';
import { newDkimKey, type DkimKind } from '../platform/mail/dkim/new-dkim-key';
import { print } from './print';

export function dkimCommand(): Command {
  const dkim = new Command('dkim').description('keys that sign outgoing mail');
  dkim
    .command('key')
    .description('print a new private key for DKIM_KEYS, and the DNS record of its public half')
    .addOption(
      new Option('--kind <kind>', 'which signature').choices(['rsa', 'ed25519']).default('rsa'),
    )
    .option('--selector <name>', 'its name in the DNS; never one that was used before')
    .option('--domain <domain>', 'the domain that signs: MAIL_DOMAIN', 'MAIL_DOMAIN')
    .action((asked: { kind: DkimKind; selector?: string; domain: string }) => {
      const { setting, record } = newDkimKey({ ...asked, today: new Date() });
      print('Put this into the DNS, and wait until it is seen:');
      print(`  ${record}`);
      print('Then put this first in DKIM_KEYS (secret), or its file as selector:/path/to/key.pem:');
      print(`  ${setting}`);
      print('Keep the old record for a week after the old key is gone from DKIM_KEYS.');
    });
  return dkim;
}
