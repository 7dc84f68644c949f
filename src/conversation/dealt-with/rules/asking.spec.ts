import { textsIn } from '../../../platform/texts/texts';
import { asksAt, askingWords, urgencyOnceMore } from './asking';

const answered = new Date('2026-03-25T12:00:00Z');

it.each([
  [7, '2026-04-01T12:00:00.000Z'],
  [1, '2026-03-26T12:00:00.000Z'],
  [0, undefined],
])('after %i days, over the change of the clocks too', (days, at) => {
  expect(asksAt(answered, days)?.toISOString()).toBe(at);
});

it.each([
  ['immediate', 'priority'],
  ['urgent', 'priority'],
  ['priority', 'priority'],
  ['standard', 'standard'],
  ['routine', 'standard'],
  ['none', 'standard'],
] as const)('%s comes back as %s', (urgency, wanted) => {
  expect(urgencyOnceMore(urgency)).toBe(wanted);
});

it('names the day and both links, nothing else', () => {
  const words = askingWords(textsIn('en'), {
    day: '25 March',
    yes: 'https://a/yes',
    no: 'https://a/no',
  });
  expect(words.slice(0, 3)).toEqual([
    'On 25 March we answered a message of yours. Was what you wrote about dealt with?',
    'Yes, it was: https://a/yes',
    'No, it was not: https://a/no',
  ]);
});
