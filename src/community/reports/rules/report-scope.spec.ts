import { roles, type Role } from '../../../staff/rules/permissions';
import { mayReadOf, ownAreas } from './report-scope';

const ward = ['force', 'merton', 'village'];
const next = ['force', 'merton', 'abbey'];
const other = ['force', 'camden', 'regents-park'];
const readers: readonly Role[] = ['officer', 'supervisor', 'administrator', 'auditor'];

/** Which of the three wards somebody may read about, whose role is over this area. */
const table: [string, boolean, boolean, boolean][] = [
  ['force', true, true, true],
  ['merton', true, true, false],
  ['village', true, false, false],
  ['camden', false, false, true],
  ['elsewhere', false, false, false],
];
const rows = roles.flatMap((role) =>
  table.map(([area, ...may]) => [role, area, may.map((one) => one && readers.includes(role))]),
) as [Role, string, boolean[]][];

it.each(rows)('%s over %s: %p', (role, areaId, expected) => {
  const held = [{ role, areaId }];
  expect([ward, next, other].map((path) => mayReadOf(held, [path]))).toEqual(expected);
  expect(ownAreas(held)).toEqual(readers.includes(role) ? [areaId] : []);
});

it('is nothing for nobody, and never more than all of several areas', () => {
  expect(mayReadOf([], [ward])).toBe(false);
  expect(ownAreas([])).toEqual([]);
  expect(mayReadOf([{ role: 'officer', areaId: 'merton' }], [ward, other])).toBe(false);
});

it('lets no other role widen what is read', () => {
  const held = [
    { role: 'officer', areaId: 'village' },
    { role: 'legal', areaId: 'force' },
  ] as const;
  expect(ownAreas(held)).toEqual(['village']);
  expect(mayReadOf(held, [other])).toBe(false);
});
