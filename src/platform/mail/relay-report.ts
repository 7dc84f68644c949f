import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Figures, type FigureSource, type Reading } from '../metrics/figures';
import { ProcessParts } from '../presence/process-parts';
import { Processes } from '../presence/processes';
import { Relay } from './relay';
import type { RelayStanding } from './relay-choice';

const PART = 'relays';

/** Which relays are left alone, by which processes: each process learns it by itself. */
@Injectable()
export class RelayReport implements FigureSource, OnModuleInit {
  readonly figures = [
    {
      name: 'wardline_smtp_circuits_open',
      help: 'Processes that leave a relay alone after failures in a row',
      labels: ['relay'],
    },
  ];

  constructor(
    private readonly relay: Relay,
    private readonly parts: ProcessParts,
    private readonly processes: Processes,
    private readonly all: Figures,
  ) {}

  onModuleInit(): void {
    this.parts.add(PART, () => this.relay.standing());
    this.all.add(this);
  }

  async read(): Promise<Reading[]> {
    const open = new Map<string, number>();
    for (const { relay, away } of (await this.processes.say<RelayStanding[]>(PART)).flat())
      open.set(relay, (open.get(relay) ?? 0) + (away ? 1 : 0));
    return [...open].map(([relay, value]) => ({
      name: 'wardline_smtp_circuits_open',
      labels: { relay },
      value,
    }));
  }
}
