import { waitsFor, type Waiting } from './waits-for';

it.each<[Waiting, string]>([
  [{ state: 'legal review', approvals: 0, toClear: 1 }, 'Legal review of 1 finding'],
  [{ state: 'legal review', approvals: 0, toClear: 3 }, 'Legal review of 3 findings'],
  [{ state: 'approval', approvals: 0, toClear: 0 }, 'Approval'],
  [
    { state: 'approval', approvals: 0, toClear: 0, partner: 'Kingston Council' },
    'Approval by Kingston Council first',
  ],
  [{ state: 'approval', approvals: 0, toClear: 0, partner: null }, 'Approval'],
  [{ state: 'approval', approvals: 1, toClear: 2 }, 'A second approval'],
])('%j waits for: %s', (waiting, words) => expect(waitsFor(waiting)).toBe(words));
