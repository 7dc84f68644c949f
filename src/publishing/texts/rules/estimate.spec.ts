import { estimateOf } from './estimate';

const rates = { pence: 2.5, perMinute: 3_000 };

it.each([
  [0, 1, 'nobody by text', 0],
  [1, 1, 'less than a minute for 1 text, at a cost of £0.03 without VAT', 0.03],
  [12_000, 1, 'about 4 minutes for 12,000 texts, at a cost of £300.00 without VAT', 300],
  [
    12_001,
    2,
    'about 5 minutes for 12,001 texts of 2 fragments, at a cost of £600.05 without VAT',
    600.05,
  ],
  [600_000, 1, 'about 3 hours for 600,000 texts, at a cost of £15,000.00 without VAT', 15_000],
])('%i texts of %i fragments: %s', (people, fragments, words, pounds) => {
  expect(estimateOf(people, fragments, rates)).toMatchObject({ people, words, pounds });
});
