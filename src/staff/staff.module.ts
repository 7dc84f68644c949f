import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DeputiesApi } from './deputies/deputies.api';
import { DeputiesPages } from './deputies/deputies.pages';
import { DeputiesService } from './deputies/deputies.service';
import { DirectoryClient } from './directory/directory-client.service';
import { DirectoryIdentities } from './directory/directory-identities.service';
import { DirectoryPages } from './directory/directory.pages';
import { HomePages } from './home/home.pages';
import { StaffHome } from './home/staff-home';
import { Settings } from '../platform/config/settings';
import { MetricsModule } from '../platform/metrics/metrics.module';
import { OperationsApi } from './operations/operations.api';
import { OperationsPages } from './operations/operations.pages';
import { Operations } from './operations/operations.service';
import { PermissionGuard } from './permission.guard';
import { SecondFactorModule } from './second-factor/second-factor.module';
import { Entrance } from './sign-in/entrance';
import { SecondStepPages } from './sign-in/second-step.pages';
import { SignInApi } from './sign-in/sign-in.api';
import { SignInPages } from './sign-in/sign-in.pages';
import { SignInService } from './sign-in/sign-in.service';
import { StillOpens } from './sign-in/still-opens.service';
import { StaffCore } from './staff-core.module';
import { ApiTokens } from './tokens/api-tokens.service';

/** Sign-in, the staff home page, and the guard of every route. For the web process. */
@Global()
@Module({
  imports: [MetricsModule, SecondFactorModule, StaffCore],
  controllers: [
    SignInPages,
    SecondStepPages,
    DirectoryPages,
    SignInApi,
    HomePages,
    DeputiesPages,
    DeputiesApi,
    OperationsPages,
    OperationsApi,
  ],
  providers: [
    { provide: APP_GUARD, useClass: PermissionGuard },
    SignInService,
    Entrance,
    StillOpens,
    DirectoryClient,
    DirectoryIdentities,
    ApiTokens,
    StaffHome,
    DeputiesService,
    Operations,
  ],
  exports: [StaffCore, StaffHome, DeputiesService],
})
export class StaffModule implements OnModuleInit {
  constructor(
    private readonly home: StaffHome,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.home.add({
      title: 'Deputies',
      href: '/staff/deputies',
      section: 'administration',
      words: 'Say who decides in your place while you are away.',
      permission: 'deputy.name',
      order: 25,
    });
    this.home.add({
      title: 'Operations',
      href: '/staff/operations',
      section: 'administration',
      words: 'Whether the database, the relays and the queues are well.',
      permission: 'operations.read',
      order: 90,
    });
    if (this.settings.STAFF_SECOND_FACTOR !== 'off')
      this.home.add({
        title: 'Your sign-in',
        href: '/staff/second-factor',
        also: ['/staff/second-factors'],
        section: 'account',
        words: 'Codes of an app on your phone, beside your password.',
        permission: 'staff.home',
        order: 96,
      });
  }
}
