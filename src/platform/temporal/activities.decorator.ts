import { Injectable, applyDecorators, SetMetadata } from '@nestjs/common';
import type { Queue } from './rules/queues';

export const ACTIVITIES = 'wardline:activities';

/**
 * Every method of the class becomes an activity of that name on these queues. A name may stand
 * once on a queue, whatever the class; the worker does not boot otherwise. List the class in
 * `activities/activities.module.ts`.
 */
export const Activities = (...queues: [Queue, ...Queue[]]) =>
  applyDecorators(Injectable(), SetMetadata(ACTIVITIES, queues));
