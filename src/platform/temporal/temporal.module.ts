import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox';
import { TemporalClient } from './temporal-client';

/** What every process may use of Temporal: to write down what it must hear, and to ask it. */
@Global()
@Module({ providers: [Outbox, TemporalClient], exports: [Outbox, TemporalClient] })
export class TemporalModule {}
