import { readReference, referenceOf } from './reference';
import { secondsToTomorrow, textResultOf } from './text-result';
import { endOf, isReceipt } from './text-status';

const plan = { steps: [10, 30], giveUpAfter: 60 };
const SEND = '0190aaaa-0000-7000-8000-00000000beef';

describe('what becomes of a text', () => {
  it.each([
    [{ state: 'accepted' } as const, 1, 'accepted', null, true],
    [{ state: 'unknown' } as const, 1, 'unknown', null, true],
    [{ state: 'failed', status: 400, code: 'ValidationError' } as const, 1, 'failed', null, true],
    [{ state: 'retry', status: 500, code: 'Exception' } as const, 2, 'retry', 30, true],
    [{ state: 'retry', status: 500, code: 'Exception' } as const, 9, 'failed', null, true],
    [{ state: 'away', code: 'AuthError' } as const, 1, 'waiting', null, false],
    [{ state: 'full', until: 'next minute' } as const, 1, 'waiting', null, false],
    [{ state: 'full', until: 'tomorrow' } as const, 1, 'retry', 7_000, false],
  ])('%j at try %i', (outcome, tries, state, nextTryInSeconds, tried) => {
    const result = textResultOf(outcome, tries, plan, 7_000);
    expect(result).toMatchObject({ state, nextTryInSeconds, tried });
  });

  it('waits for the midnight of the force, over a change of clocks too', () => {
    const at = (iso: string) => secondsToTomorrow(new Date(iso), 'Europe/London');
    expect(at('2026-11-21T23:00:00Z')).toBe(3_660);
    expect(at('2026-10-24T23:00:00Z')).toBe(25 * 3_600 + 60);
  });

  it('is found by a reference that holds its delivery', () => {
    expect(readReference(referenceOf(SEND, '12'))).toEqual({ sendId: SEND, deliveryId: '12' });
    for (const other of [null, undefined, 12, '12', `code/${SEND}`, `${SEND}/`, `${SEND}/1;2`])
      expect(readReference(other)).toBeNull();
  });

  it.each([
    ['delivered', 'accepted', true],
    ['sending', 'accepted', false],
    ['pending', 'accepted', false],
    ['permanent-failure', 'failed', true],
    ['temporary-failure', 'failed', true],
    ['technical-failure', 'failed', true],
    ['toString', 'accepted', false],
  ])('%s counts as %s', (status, state, receipt) => {
    expect(endOf(status).state).toBe(state);
    expect(isReceipt(status)).toBe(receipt);
  });
});
