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

describe('a change of the clocks', () => {
  it.each([
    // 72 elapsed hours over the night on which an hour is lost, and over the one on which it comes twice.
    ['2026-03-28T12:00:00Z', '2026-03-31T12:00:00Z', '2026-03-30T00:00:00.000Z'],
    ['2026-10-24T12:00:00Z', '2026-10-27T12:00:00Z', '2026-10-26T00:00:00.000Z'],
    // Christmas and New Year do not stop it either.
    ['2026-12-24T18:00:00Z', '2026-12-27T18:00:00Z', '2026-12-26T06:00:00.000Z'],
  ])('from %s to %s has its half at %s', (from, to, half) => {
    expect(nextStep(new Date(from), new Date(to), 0)?.at.toISOString()).toBe(half);
  });
});
