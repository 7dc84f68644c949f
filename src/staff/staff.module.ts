import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { HomePages } from './home/home.pages';
import { StaffHome } from './home/staff-home';
import { PermissionGuard } from './permission.guard';
import { SignInApi } from './sign-in/sign-in.api';
import { SignInPages } from './sign-in/sign-in.pages';
import { SignInService } from './sign-in/sign-in.service';
import { StaffCore } from './staff-core.module';
import { ApiTokens } from './tokens/api-tokens.service';

/** Sign-in, the staff home page, and the guard of every route. For the web process. */
@Global()
@Module({
  imports: [StaffCore],
  controllers: [SignInPages, SignInApi, HomePages],
  providers: [
    { provide: APP_GUARD, useClass: PermissionGuard },
    SignInService,
    ApiTokens,
    StaffHome,
  ],
  exports: [StaffCore, StaffHome],
})
export class StaffModule {}
