import { asQuery, readFilter, statesOf } from './board-filter';

const id = '0190a5d2-7c3e-7c3e-8c3e-0190a5d27c3e';

it.each([
  ['nothing', {}, ''],
  [
    'all of it',
    { show: 'ended', urgency: 'urgent', owner: 'mine', mark: 'late', days: '7', teamId: id },
    `show=ended&urgency=urgent&owner=mine&mark=late&days=7&teamId=${id}`,
  ],
  ['what waits', { show: 'waiting', owner: 'nobody' }, 'owner=nobody'],
  [
    'what it does not know',
    { show: 'x', urgency: 'now', owner: ['mine'], mark: "'", days: '8', teamId: '1', areaId: '..' },
    '',
  ],
])('reads %s', (_, query, wanted) => {
  expect(asQuery(readFilter(query))).toBe(wanted);
});

it('comes back the same from a link', () => {
  const filter = readFilter({ show: 'all', mark: 'crime', areaId: id });
  expect(readFilter(Object.fromEntries(new URLSearchParams(asQuery(filter))))).toEqual(filter);
});

it.each([
  ['waiting', ['open', 'claimed']],
  ['ended', ['answered', 'closed']],
  ['all', ['open', 'claimed', 'answered', 'closed']],
] as const)('%s shows %j', (show, states) => expect(statesOf({ show })).toEqual(states));
