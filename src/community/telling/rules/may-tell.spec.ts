import { whyNotTellDirectly } from './may-tell';

const officer = { roles: [{ role: 'officer' as const, areaId: 'ward' }] };
const auditor = { roles: [{ role: 'auditor' as const, areaId: 'ward' }] };
const here = [['force', 'ward']];

it.each([
  ['nobody', officer, here, 0, ['nobody-follows']],
  ['one person', officer, here, 1, []],
  ['a few', officer, here, 5, []],
  ['one more than a few', officer, here, 6, ['too-many-to-tell-directly']],
  ['somewhere else', officer, [['force', 'other']], 2, ['outside-your-area']],
  ['a role that only reads', auditor, here, 2, ['outside-your-area']],
] as const)('telling %s', (_, person, paths, people, why) => {
  expect(whyNotTellDirectly(person, paths, people)).toEqual(why);
});
