import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Figures, type FigureSource, type Reading } from '../../platform/metrics/figures';
import { ProcessParts } from '../../platform/presence/process-parts';
import { Processes } from '../../platform/presence/processes';
import { SendingService } from '../sending/sending.service';
import type { SlowedDomain } from '../sending/rules/pace';
import { DELIVERY_FIGURES } from './delivery-figures.queries';

export const PACE = 'pace';

/** What is on its way, and what stands in its way. */
@Injectable()
export class DeliveryFigures implements FigureSource, OnModuleInit {
  readonly figures = [
    {
      name: 'wardline_deliveries_open',
      help: 'People without an end state, of all sends whose books are open',
      labels: ['state'],
    },
    { name: 'wardline_sends_open', help: 'Messages, digests and resends whose books are open' },
    { name: 'wardline_sends_oldest_age_seconds', help: 'Time since the oldest of them was frozen' },
    {
      name: 'wardline_retry_oldest_overdue_seconds',
      help: 'Time for which the first of the retry queue has been due; 0 while none is',
    },
    {
      name: 'wardline_sending_held',
      help: 'Whether all sending is held until a person releases it',
    },
    { name: 'wardline_suppressed_contacts', help: 'Addresses that are not written to' },
    {
      name: 'wardline_slowed_domains',
      help: 'Receiving domains that are written to at a slower pace',
    },
  ];

  constructor(
    private readonly db: DataSource,
    private readonly sending: SendingService,
    private readonly parts: ProcessParts,
    private readonly processes: Processes,
    private readonly all: Figures,
  ) {}

  onModuleInit(): void {
    this.parts.add(PACE, () => this.sending.slowedDomains());
    this.all.add(this);
  }

  async read(): Promise<Reading[]> {
    const [rows, said] = await Promise.all([
      this.db.query<Reading[]>(DELIVERY_FIGURES),
      this.processes.say<SlowedDomain[]>(PACE),
    ]);
    const domains = new Set(said.flat().map(({ domain }) => domain));
    return [...rows, { name: 'wardline_slowed_domains', value: domains.size }];
  }
}
