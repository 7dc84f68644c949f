import { resultOf, type Outcome } from './result';

const plan = { steps: [10, 20], giveUpAfter: 30 };

describe('what a relay’s answer is written down as', () => {
  it.each<[string, Outcome, number, string, number | null, boolean]>([
    ['250', { state: 'accepted', smtpCode: 250 }, 1, 'accepted', null, true],
    ['451 once', { state: 'retry', smtpCode: 451 }, 1, 'retry', 10, true],
    ['451 again', { state: 'retry', smtpCode: 451 }, 2, 'retry', 20, true],
    ['451 until the time is over', { state: 'retry', smtpCode: 451 }, 3, 'failed', null, true],
    ['550', { state: 'failed', smtpCode: 550, enhancedCode: '5.1.1' }, 1, 'failed', null, true],
    ['lost after the body', { state: 'unknown' }, 1, 'unknown', null, true],
    ['cut off before the body', { state: 'retry' }, 1, 'retry', 10, true],
    ['no relay', { state: 'retry', away: true }, 9, 'waiting', null, false],
  ])('%s', (_, outcome, tries, state, nextTryInSeconds, tried) => {
    expect(resultOf(outcome, tries, plan)).toEqual({
      state,
      nextTryInSeconds,
      tried,
      smtpCode: outcome.smtpCode ?? null,
      enhancedCode: outcome.enhancedCode ?? null,
    });
  });
});
