import { saysTooFast } from './too-fast';

describe('a report that complains of our pace', () => {
  it.each([
    ['delayed', '4.7.0', 'Our system has detected an unusual rate of mail from your address', true],
    ['delayed', '4.7.1', 'try again later', true],
    ['blocked', '5.7.1', 'too many messages from this sender today', true],
    ['blocked', '5.7.511', 'Access denied, banned sender: poor reputation', true],
    ['soft', '4.2.1', 'The user is receiving mail at a rate that prevents delivery', true],
    ['soft', null, 'temporarily deferred due to user complaints', true],
    ['delayed', '4.7.1', 'Greylisted, please come back', false],
    ['blocked', '5.7.1', 'message refused because of its content', false],
    ['soft', '4.2.2', 'the account is over quota: limit exceeded', false],
    ['soft', '5.2.2', 'mailbox full', false],
    ['hard', '5.1.1', 'user unknown', false],
    ['complaint', null, 'rate', false],
  ] as const)('%s %s “%s”: %s', (kind, code, words, expected) => {
    expect(saysTooFast({ kind, code, words })).toBe(expected);
  });
});
