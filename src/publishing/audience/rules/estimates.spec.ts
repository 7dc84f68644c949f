import { mailEstimate } from './mail-estimate';
import { aboutWords, roundedToTen } from './rounded';

it.each([
  [0, 0, 'fewer than 10'],
  [9, 0, 'fewer than 10'],
  [10, 10, 'about 10'],
  [44, 40, 'about 40'],
  [12_346, 12_350, 'about 12,350'],
])('%i people are told as %i: %s', (people, rounded, words) => {
  expect([roundedToTen(people), aboutWords(people)]).toEqual([rounded, words]);
});

const unknown = 'How long sending takes is not known: no large message went out lately';
it.each([
  [1_204, 0, null, null, null, unknown],
  [1_204, 80, null, 0.96, null, `${unknown}, at a cost of £0.96 without VAT`],
  [60_000, 0, 50, null, 20, 'Sending takes about 20 minutes at the pace of late'],
  [
    ...([1_000_000, 100, 50, 1_000, 334] as const),
    'Sending takes about 6 hours at the pace of late, at a cost of £1,000.00 without VAT',
  ],
])(
  '%i mails at %i pence a thousand, %p a second',
  (people, thousandPence, perSecond, pounds, minutes, words) => {
    const estimate = mailEstimate(people, { thousandPence, perSecond });
    expect(estimate).toMatchObject({ pounds, minutes, words });
  },
);
