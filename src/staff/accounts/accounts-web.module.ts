import { Module, type OnModuleInit } from '@nestjs/common';
import { StaffHome } from '../home/staff-home';
import { StaffModule } from '../staff.module';
import { AccountEndsPages } from './account-ends.pages';
import { AccountListPages } from './account-list.pages';
import { AccountPageParts } from './account-pages.service';
import { AccountsApi } from './accounts.api';
import { AccountsModule } from './accounts.module';
import { AccountsPages } from './accounts.pages';
import { OwnPasswords } from './own-passwords.service';
import { PasswordsApi } from './passwords.api';
import { PasswordsPages } from './passwords.pages';

/** Accounts of staff and their passwords, for the web process. */
@Module({
  imports: [AccountsModule, StaffModule],
  controllers: [
    AccountListPages,
    AccountsPages,
    AccountEndsPages,
    AccountsApi,
    PasswordsPages,
    PasswordsApi,
  ],
  providers: [AccountPageParts, OwnPasswords],
})
export class AccountsWebModule implements OnModuleInit {
  constructor(private readonly home: StaffHome) {}

  onModuleInit(): void {
    this.home.add({
      title: 'Accounts',
      href: '/staff/accounts',
      section: 'administration',
      words: 'Add colleagues, give and take their roles, end their accounts.',
      permission: 'account.manage',
      order: 80,
    });
    this.home.add({
      title: 'Your password',
      href: '/staff/own-password',
      section: 'account',
      words: 'Change the password that you sign in with.',
      permission: 'staff.home',
      order: 95,
    });
  }
}
