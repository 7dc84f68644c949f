import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Figures, type FigureSource, type Reading } from '../../platform/metrics/figures';
import { urgencies } from '../triage/vocabulary';
import { CONVERSATION_FIGURES } from './conversation-figures.queries';

/** How much of a task's time is used up, in percent; the bounds are those at which its clock warns and escalates. */
const shares = ['none', 'to_50', 'to_80', 'to_100', 'to_150', 'over_150'];

/** What residents wait for. */
@Injectable()
export class ConversationFigures implements FigureSource, OnModuleInit {
  readonly figures = [
    { name: 'wardline_tasks_open', help: 'Tasks open or claimed', labels: ['urgency'] },
    { name: 'wardline_tasks_past_due', help: 'Those of them that are late', labels: ['urgency'] },
    {
      name: 'wardline_tasks_clock',
      help: 'Tasks open or claimed, by how many hundredths of their time are used up',
      labels: ['used'],
    },
    { name: 'wardline_alarms_unacknowledged', help: 'Alarms that nobody has taken' },
    { name: 'wardline_alarms_oldest_age_seconds', help: 'Age of the oldest of them' },
  ];

  constructor(
    private readonly db: DataSource,
    private readonly all: Figures,
  ) {}

  onModuleInit(): void {
    this.all.add(this);
  }

  read(): Promise<Reading[]> {
    return this.db.query<Reading[]>(CONVERSATION_FIGURES, [urgencies, shares]);
  }
}
