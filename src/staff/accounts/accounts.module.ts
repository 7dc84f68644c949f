import { Global, Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module';
import { DeputyEnds } from '../deputies/deputy-ends.service';
import { StaffCore } from '../staff-core.module';
import { AccountDesk } from './account-desk.service';
import { AccountEnds } from './account-ends.service';
import { AccountFacts } from './account-facts.service';
import { AccountList } from './account-list.service';
import { Accounts } from './accounts.service';
import { NewPasswords } from './new-passwords';
import { PasswordLinks } from './password-links.service';
import { SignedIn } from './signed-in';
import { StaffAreas } from './staff-areas';
import { WhenEnded } from './when-ended';

const services = [
  AccountDesk,
  AccountEnds,
  AccountFacts,
  AccountList,
  Accounts,
  DeputyEnds,
  NewPasswords,
  PasswordLinks,
  SignedIn,
  StaffAreas,
  WhenEnded,
];

/** Accounts of staff without the web: for commands, and for rooms that must know who left. */
@Global()
@Module({ imports: [MailModule, StaffCore], providers: services, exports: services })
export class AccountsModule {}
