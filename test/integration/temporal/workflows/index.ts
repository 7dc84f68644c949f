import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  defineSignal,
  defineUpdate,
  setHandler,
  sleep,
} from '@temporalio/workflow';

/** For tests of the machinery: keeps what it heard, in order, and ends when told. */
export async function ledger(first: string): Promise<string[]> {
  const heard = [first];
  let over = false;
  setHandler(defineSignal<[string]>('note'), (what) => void heard.push(what));
  setHandler(defineUpdate<number, [string]>('add'), (what) => heard.push(what), {
    validator: (what) => {
      if (what === 'bad') throw ApplicationFailure.nonRetryable('Not this one.', 'not-this-one');
    },
  });
  setHandler(defineUpdate<string, [string]>('break'), (code) => {
    throw ApplicationFailure.nonRetryable('Broken on purpose.', code);
  });
  setHandler(defineUpdate<string>('slow'), async () => {
    await sleep('1 hour');
    return 'at last';
  });
  setHandler(defineUpdate<string[]>('end'), () => {
    over = true;
    return heard;
  });
  await condition(() => over && allHandlersFinished());
  return heard;
}
