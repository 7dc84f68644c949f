import { Global, Module, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { Settings } from '../config/settings';
import { Refusal } from '../errors';
import { fieldErrors, inFirstLanguage } from './check';
import { MetricsApi } from '../metrics/metrics.api';
import { MetricsModule } from '../metrics/metrics.module';
import { CSRF, csrf } from './csrf';
import { CsrfGuard } from './csrf.guard';
import { HealthApi } from './health.api';
import { Idempotency } from './idempotency';
import { ProblemFilter } from './problem.filter';
import { PublishedRoutes } from './published/published-routes';
import { RateLimits } from './rate-limits';
import { RobotsPages } from './robots.pages';
import { RouteCheck } from './route-check';
import { Shutdown } from './shutdown';
import { Sitemaps } from './sitemaps';
import { Sweep } from './sweep';
import { VersionTag } from './version-tag.interceptor';

const validation = new ValidationPipe({
  transform: true,
  whitelist: true,
  stopAtFirstError: true,
  exceptionFactory: (faults) =>
    new Refusal('invalid-input', 422, 'Some fields are wrong.', {
      errors: fieldErrors(faults).map(inFirstLanguage),
    }),
});

/** What every page and API route goes through. The guard of permissions is in the room `staff`. */
@Global()
@Module({
  imports: [DiscoveryModule, MetricsModule],
  controllers: [HealthApi, MetricsApi, RobotsPages],
  providers: [
    { provide: CSRF, useFactory: csrf, inject: [Settings] },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_PIPE, useValue: validation },
    { provide: APP_INTERCEPTOR, useClass: VersionTag },
    Idempotency,
    PublishedRoutes,
    RateLimits,
    RouteCheck,
    Shutdown,
    Sitemaps,
    Sweep,
  ],
  exports: [CSRF, Idempotency, RateLimits, Shutdown, Sitemaps],
})
export class HttpModule {}
