import { Injectable, applyDecorators, SetMetadata } from '@nestjs/common';
import type { CalendarSpec } from '@temporalio/client';
import type { Queue } from './rules/queues';

/** Work that comes round by the force's clock. */
export interface Recurring {
  /** Unique in the installation; runs are called `<id>-<time>`. */
  readonly id: string;
  readonly at: CalendarSpec;
  readonly workflow: string;
  readonly queue: Queue;
  readonly args: readonly unknown[];
  /** Milliseconds for which a time that passed while Temporal was away is still made up for. */
  readonly catchUpMs: number;
}

export interface RecurringProvider {
  readonly recurring: readonly Recurring[];
}

export const RECURRING = 'wardline:recurring';

/** The class names work in `recurring`; every worker process sees to it that Temporal has its schedules. */
export const HasRecurring = () => applyDecorators(Injectable(), SetMetadata(RECURRING, true));
