import { approversNeeded, approversOf } from './approvers';

const ward = [['force', 'kingston', 'tolworth']];
const kingston = [['force', 'kingston']];
const merton = [['force', 'merton']];
const leafPaths = [
  ['force', 'kingston', 'tolworth'],
  ['force', 'kingston', 'tudor'],
  ['force', 'merton'],
];
const force = [['force']];

describe('how many must approve', () => {
  it.each([
    ['a ward', ward, 3000, 1],
    ['a ward at the limit', ward, 20_000, 1],
    ['a ward above it', ward, 20_001, 2],
    ['the force, however few follow it', force, 12, 2],
    ['the force beside a ward', [...ward, ...force], 12, 2],
    ['a borough', kingston, 12, 1],
    ['every borough by itself', [...kingston, ...merton], 12, 2],
    ['every ward of one and all of the other', [...leafPaths], 12, 2],
    ['all but one ward', [...ward, ...merton], 12, 1],
    ['nowhere yet', [], 0, 1],
  ])('%s', (_, areaPaths, people, needed) => {
    expect(approversNeeded({ areaPaths, leafPaths, people, above: 20_000 })).toBe(needed);
  });

  it('takes the only area of a force for an area', () => {
    const reach = { areaPaths: ward, leafPaths: ward, people: 12, above: 20_000 };
    expect(approversNeeded(reach)).toBe(1);
  });

  it('counts each person once, and only over this hash', () => {
    const approvals = [
      { staffId: 'a', hash: '01' },
      { staffId: 'a', hash: '01' },
      { staffId: 'b', hash: '02' },
    ];
    expect([...approversOf(approvals, '01')]).toEqual(['a']);
    expect([...approversOf(approvals, '03')]).toEqual([]);
  });
});
