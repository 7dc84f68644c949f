import { likeness, SIMILAR_FROM, tellingWords, type Comparable } from './similar';

const bikes: Comparable = {
  areaPath: ['force', 'merton', 'abbey'],
  at: new Date('2026-05-12T08:00:00Z'),
  category: 'concern',
  text: 'Bikes are being stolen outside the station every evening.',
};
const with_ = (change: Partial<Comparable>) => ({ ...bikes, ...change });
const again = 'Another bike stolen at the station in the evening';

it.each([
  ['the same matter, same ward, same day', with_({ text: again }), true],
  [
    'the same words a ward further',
    with_({ text: again, areaPath: ['force', 'merton', 'hill'] }),
    true,
  ],
  ['the same words long ago', with_({ text: again, at: new Date('2026-04-01T08:00:00Z') }), true],
  [
    'the same words far away and long ago',
    with_({
      text: again,
      areaPath: ['force', 'camden', 'x'],
      at: new Date('2026-04-01T08:00:00Z'),
    }),
    false,
  ],
  [
    'another matter at the same time and place',
    with_({ text: 'The street lamp by the school is broken.' }),
    false,
  ],
  [
    'one word in common',
    with_({ text: 'When does the station surgery take place?', category: 'question' }),
    true,
  ],
  ['no word', with_({ text: '' }), false],
])('%s', (_, other, wanted) => {
  expect(likeness(bikes, other).score >= SIMILAR_FROM).toBe(wanted);
});

it.each([
  ['next door, in another borough', [-0.2, 51.402], 'Within 250 metres'],
  ['too far for the same place', [-0.2, 51.41], 'Same ward'],
  ['of a place that nobody gave', null, 'Same ward'],
] as const)('knows a place %s', (_, point, reason) => {
  const areaPath = reason === 'Same ward' ? bikes.areaPath : ['force', 'camden', 'x'];
  const here = with_({ point: [-0.2, 51.4] });
  const there = with_({ text: again, point, areaPath });
  expect(likeness(here, there).reasons[0]).toBe(reason);
  expect(likeness(there, here)).toEqual(likeness(here, there));
});

it('says why', () => {
  expect(likeness(bikes, with_({ text: again })).reasons).toEqual([
    'Same ward',
    'Within three days',
    'Same kind of matter',
    'Words in common: bike, evening, station, stolen',
  ]);
});

it('is the same both ways', () => {
  const other = with_({ text: again, category: 'asb' });
  expect(likeness(bikes, other)).toEqual(likeness(other, bikes));
});

it('knows plurals and tenses, and drops what says nothing', () => {
  expect([...tellingWords('Please, motorbikes again; the motorbike there').values()]).toEqual([
    'motorbike',
  ]);
});
