import type { DecisionAction } from '../messages/rules/life';
import { cameBack } from './came-back';

const decided = (action: DecisionAction, second: number, more = {}) => ({
  ...{ action, staffId: action, detail: {}, accepted: true },
  appliedAt: new Date(second * 1000),
  ...more,
});
const returned = decided('return', 2, {
  detail: { reason: ' Name no street. ', findings: [{ findingId: 'f', reason: 'Take it out.' }] },
});

describe('why a message came back', () => {
  it('is what the person wrote, and at how many findings', () => {
    const all = [returned, decided('submit', 1), decided('clear', 3, { accepted: false })];
    expect(cameBack('returned', all)).toEqual({
      ...{ staffId: 'return', reason: 'Name no street.', findings: 1 },
    });
  });

  it('is nobody’s wish after an approval', () => {
    const all = [returned, decided('submit', 3), decided('approve', 4)];
    expect(cameBack('returned', all)).toEqual({ staffId: null, reason: null, findings: 0 });
  });

  it('is nothing elsewhere', () => expect(cameBack('draft', [returned])).toBeNull());
});
