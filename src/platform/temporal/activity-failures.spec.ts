import { ApplicationFailure } from '@temporalio/common';
import { QueryFailedError } from 'typeorm';
import { Refusal } from '../errors';
import { failureForHistory } from './activity-failures';

const address = 'amira.khan@example.org';
const shown = (error: unknown) => {
  const failure = failureForHistory(error) as ApplicationFailure;
  return { type: failure.type, message: failure.message, final: failure.nonRetryable };
};

describe('what a history keeps of an error', () => {
  it.each([
    [new Error(`no mailbox ${address}`), 'Error', 'Error', false],
    [new TypeError('x is undefined'), 'TypeError', 'TypeError', false],
    [new Refusal('stale-edit', 412, `${address} was faster`), 'stale-edit', 'stale-edit', true],
    [
      new QueryFailedError(
        'SELECT $1',
        [address],
        Object.assign(new Error(address), { code: '23505' }),
      ),
      'QueryFailedError',
      '23505',
      false,
    ],
    ['a thrown text', 'string', 'string', false],
  ])('%#: a name and a code', (error, type, message, final) => {
    expect(shown(error)).toEqual({ type, message, final });
    expect((failureForHistory(error) as Error).stack ?? '').not.toContain(address);
  });

  it('leaves a failure that was thrown on purpose', () => {
    const failure = ApplicationFailure.retryable('Later.', 'relay-says-later');
    expect(failureForHistory(failure)).toBe(failure);
  });
});
