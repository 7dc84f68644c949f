import { textsIn } from '../../../platform/texts/texts';
import { crimeWords, isCrimeReport, noCrimeReasons, recordBy } from './crime-report';

it.each([
  ['crime_report', [], true],
  ['asb', ['also:crime_report'], true],
  ['asb', ['crime:burglary'], false],
  ['question', [], false],
])('%s with %j asks for a decision: %s', (category, flags, wanted) => {
  expect(isCrimeReport({ category, flags })).toBe(wanted);
});

it.each([
  ['2026-05-12T09:00:00Z', '2026-05-13T09:00:00.000Z'],
  ['2026-03-28T12:00:00Z', '2026-03-29T12:00:00.000Z'],
  ['2026-10-24T12:00:00Z', '2026-10-25T12:00:00.000Z'],
  ['2026-12-24T22:00:00Z', '2026-12-25T22:00:00.000Z'],
])(
  'told at %s it is recorded by %s: elapsed hours, whatever the clocks and holidays',
  (told, by) => {
    expect(recordBy(new Date(told)).toISOString()).toBe(by);
  },
);

it('tells in its first sentence whether it counts as reported', () => {
  expect(crimeWords(textsIn('en'), { reference: '01/4711/26' })[1]).toContain('01/4711/26');
  for (const reason of noCrimeReasons)
    expect(crimeWords(textsIn('en'), { reason })[0]).toMatch(/counts? as (a )?reported/);
});
