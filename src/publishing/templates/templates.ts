import { advice } from './list/advice';
import { appeal } from './list/appeal';
import { event } from './list/event';
import { incidentUpdate } from './list/incident-update';
import { missingPerson } from './list/missing-person';
import { priorities } from './list/priorities';
import { rumour } from './list/rumour';
import { successStory } from './list/success-story';
import type { Template } from './template';

/** In the order in which an author chooses from them. */
export const templates: readonly Template[] = [
  ...[incidentUpdate, appeal, missingPerson, advice],
  ...[event, successStory, priorities, rumour],
];

export const templateOf = (code: string): Template | undefined =>
  templates.find((one) => one.code === code);
