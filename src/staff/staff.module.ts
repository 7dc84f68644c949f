import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DeputiesApi } from './deputies/deputies.api';
import { DeputiesPages } from './deputies/deputies.pages';
import { DeputiesService } from './deputies/deputies.service';
import { HomePages } from './home/home.pages';
import { StaffHome } from './home/staff-home';
import { MetricsModule } from '../platform/metrics/metrics.module';
import { OperationsApi } from './operations/operations.api';
import { OperationsPages } from './operations/operations.pages';
import { Operations } from './operations/operations.service';
import { PartnersApi } from './partners/partners.api';
import { PermissionGuard } from './permission.guard';
import { SignInApi } from './sign-in/sign-in.api';
import { SignInPages } from './sign-in/sign-in.pages';
import { SignInService } from './sign-in/sign-in.service';
import { StaffCore } from './staff-core.module';
import { ApiTokens } from './tokens/api-tokens.service';

/** Sign-in, the staff home page, and the guard of every route. For the web process. */
@Global()
@Module({
  imports: [MetricsModule, StaffCore],
  controllers: [
    SignInPages,
    SignInApi,
    HomePages,
    DeputiesPages,
    DeputiesApi,
    OperationsPages,
    OperationsApi,
    PartnersApi,
  ],
  providers: [
    { provide: APP_GUARD, useClass: PermissionGuard },
    SignInService,
    ApiTokens,
    StaffHome,
    DeputiesService,
    Operations,
  ],
  exports: [StaffCore, StaffHome, DeputiesService],
})
export class StaffModule implements OnModuleInit {
  constructor(private readonly home: StaffHome) {}

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
  }
}
