import { outcomeOf } from './text-outcome';

describe('what an answer of Notify means', () => {
  it.each([
    ['a wrong number', { status: 400, error: 'ValidationError' }, 'failed'],
    ['trial mode', { status: 400, error: 'BadRequestError' }, 'failed'],
    ['a wrong key', { status: 403, error: 'AuthError' }, 'away'],
    ['a wrong address', { status: 404 }, 'away'],
    ['their own fault', { status: 500, error: 'Exception' }, 'retry'],
    ['a proxy of theirs', { status: 503 }, 'retry'],
    ['nobody there', { code: 'ECONNREFUSED', syscall: 'connect' }, 'away'],
    ['no such host', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'away'],
    ['no answer in time', { code: 'ECONNABORTED' }, 'unknown'],
    ['cut off', { code: 'ECONNRESET', syscall: 'read' }, 'unknown'],
  ])('%s: %j is %s', (_what, fault, state) => {
    expect(outcomeOf(fault).state).toBe(state);
  });

  it('waits a minute for the rate, and for tomorrow with the limit of the day', () => {
    const rate = outcomeOf({ status: 429, error: 'RateLimitError' });
    expect(rate).toEqual({ state: 'full', until: 'next minute' });
    const day = outcomeOf({ status: 429, error: 'TooManyRequestsError' });
    expect(day).toEqual({ state: 'full', until: 'tomorrow' });
  });

  it('keeps names alone, whatever an answer says', () => {
    const outcome = outcomeOf({ status: 400, error: 'phone_number 07700 900123 is wrong' });
    expect(outcome).toEqual({ state: 'failed', status: 400, code: 'HTTP400' });
  });
});
