import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings';
import { Figures, type FigureSource, type Reading } from './figures';
import { answersTcp } from '../http/answers-tcp';
import { PLATFORM_FIGURES } from './platform-figures.queries';

/** The outbox, letters to single persons, and what every process stands on. */
@Injectable()
export class PlatformFigures implements FigureSource, OnModuleInit {
  readonly figures = [
    { name: 'wardline_temporal_up', help: 'Whether Temporal takes connections' },
    {
      name: 'wardline_processes',
      help: 'Processes that said within 20 seconds that they are there',
      labels: ['kind'],
    },
    { name: 'wardline_outbox_waiting', help: 'Orders to Temporal that were not passed on yet' },
    { name: 'wardline_outbox_oldest_age_seconds', help: 'Age of the oldest of them' },
    { name: 'wardline_letters_waiting', help: 'Letters to single persons without an end' },
    { name: 'wardline_letters_oldest_age_seconds', help: 'Age of the oldest of them' },
  ];

  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly all: Figures,
  ) {}

  onModuleInit(): void {
    this.all.add(this);
  }

  async read(): Promise<Reading[]> {
    const [temporal, rows] = await Promise.all([
      answersTcp(this.settings.TEMPORAL_ADDRESS),
      this.db.query<Reading[]>(PLATFORM_FIGURES),
    ]);
    return [...rows, { name: 'wardline_temporal_up', value: temporal ? 1 : 0 }];
  }
}
