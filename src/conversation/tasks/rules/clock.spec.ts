import { nextStep } from './clock';

const arrived = new Date('2026-05-12T08:00:00Z');
const due = new Date('2026-05-15T08:00:00Z'); // 72 elapsed hours

describe('the clock of a task', () => {
  it.each([
    [0, 'warned-half', '2026-05-13T20:00:00.000Z'],
    [1, 'warned-late', '2026-05-14T17:36:00.000Z'],
    [2, 'escalated-sergeant', '2026-05-15T08:00:00.000Z'],
    [3, 'escalated-inspector', '2026-05-16T20:00:00.000Z'],
  ])('after %i steps does %s at %s', (taken, step, at) => {
    expect(nextStep(arrived, due, taken)).toEqual({ step, at: new Date(at) });
  });

  it('stops after the last step, and does not run where nothing is due', () => {
    expect(nextStep(arrived, due, 4)).toBeNull();
    expect(nextStep(arrived, null, 0)).toBeNull();
  });
});
