import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { hear } from '../../src/delivery/hold/rules/marks';

/** Tells a mark of the database; answers whether that database is older than what was told before. */
export const tellMark = defineUpdate<boolean, [number]>('tellMark');

/**
 * Remembers, outside the database, how far it had come: one for each epoch, and it never ends. `marks` is where a
 * new run goes on.
 */
export async function databaseGuard(epoch: string, marks: readonly number[] = []): Promise<void> {
  let told = marks;
  setHandler(tellMark, (mark) => {
    const heard = hear(told, mark);
    told = heard.told;
    return heard.older;
  });
  await condition(() => workflowInfo().continueAsNewSuggested && allHandlersFinished());
  return continueAsNew<typeof databaseGuard>(epoch, told);
}
