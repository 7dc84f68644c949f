import { retryReason } from './retry-reason';

describe('why somebody waits for another try', () => {
  it.each([
    [421, null, 'too-fast'],
    [451, '4.7.1', 'too-fast'],
    [452, '4.2.2', 'mailbox'],
    [452, null, 'mailbox'],
    [450, '4.2.1', 'mailbox'],
    [451, '4.3.0', 'server'],
    [450, null, 'server'],
    [null, null, 'no-answer'],
  ] as const)('%s %s: %s', (code, enhanced, reason) => {
    expect(retryReason(code, enhanced)).toBe(reason);
  });
});
