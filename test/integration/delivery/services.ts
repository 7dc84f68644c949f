import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AuditModule } from '../../../src/audit/audit.module';
import { AudienceFreezer } from '../../../src/delivery/audiences/audience-freezer';
import { Books } from '../../../src/delivery/books/books.service';
import { DeliveryLookup } from '../../../src/delivery/books/delivery-lookup';
import { DeliveryModule } from '../../../src/delivery/delivery.module';
import { DigestFreezer } from '../../../src/delivery/digests/digest-freezer';
import { Leases } from '../../../src/delivery/sending/leases';
import { RetryPlans } from '../../../src/delivery/sending/retry-plans';
import { SendingService } from '../../../src/delivery/sending/sending.service';
import type { Settings } from '../../../src/platform/config/settings';
import { platformModules } from '../../../src/platform/platform.modules';

@Module({})
class Process {}

export interface Services {
  app: INestApplicationContext;
  db: DataSource;
  freezer: AudienceFreezer;
  digests: DigestFreezer;
  sending: SendingService;
  leases: Leases;
  books: Books;
  lookup: DeliveryLookup;
  plans: RetryPlans;
}

/** The services of one worker process, without Temporal. Two of them are two workers. */
export async function startServices(settings: Settings): Promise<Services> {
  const app = await NestFactory.createApplicationContext(
    {
      module: Process,
      imports: [...platformModules(settings), AuditModule, DeliveryModule],
    },
    { logger: false, abortOnError: false },
  );
  return {
    app,
    db: app.get(DataSource),
    freezer: app.get(AudienceFreezer, { strict: false }),
    digests: app.get(DigestFreezer, { strict: false }),
    sending: app.get(SendingService, { strict: false }),
    leases: app.get(Leases, { strict: false }),
    books: app.get(Books, { strict: false }),
    lookup: app.get(DeliveryLookup, { strict: false }),
    plans: app.get(RetryPlans, { strict: false }),
  };
}

/** Nothing tells it to stop. */
export const goOn = () => new AbortController().signal;
