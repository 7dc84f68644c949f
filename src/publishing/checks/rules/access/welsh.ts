import { opening } from '../../places';
import { rule } from '../../rule';

export const welsh = rule({
  id: 'WEL-LANG',
  severity: 'warn',
  basis: 'Welsh Language (Wales) Measure 2011; Welsh Language Standards (No. 5) Regulations 2016',
  advice:
    'In Wales a message to many must not treat Welsh less favourably than English. Add the Welsh version and have both approved together.',
  when: ({ input: { declaration: d } }) =>
    d.nation === 'wales' &&
    d.bulk === true &&
    !(d.languages ?? []).some((l) => /^(?:cy|welsh|cymraeg)\b/i.test(l)),
  find: opening,
});
