import { expectedEnd, rateWords } from './expected-end';

const now = new Date('2026-05-12T08:00:00Z');

describe('when a send is expected to end', () => {
  it.each([
    ['at the pace of now', { open: 6000, retrying: 0, rate: 100 }, '2026-05-12T08:01:00.000Z'],
    ['without those who wait', { open: 700, retrying: 100, rate: 10 }, '2026-05-12T08:01:00.000Z'],
    ['not known while nothing moves', { open: 700, retrying: 0, rate: 0 }, undefined],
    ['not known while all wait', { open: 7, retrying: 7, rate: 10 }, undefined],
  ])('%s', (_, send, at) => {
    expect(expectedEnd(send, now)?.toISOString()).toBe(at);
  });

  it.each([
    [12_345.6, '12,346 a second'],
    [2.34, '2.3 a second'],
    [0.5, '30 a minute'],
    [0, '0 a minute'],
  ])('says %s as %s', (rate, words) => expect(rateWords(rate)).toBe(words));
});
