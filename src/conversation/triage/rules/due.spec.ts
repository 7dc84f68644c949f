import { dueAt } from './due';
import { urgencies } from '../vocabulary';

const at = (iso: string) => new Date(iso);

describe('dueAt', () => {
  it.each([
    ['immediate', '2026-05-12T09:00:00Z', '2026-05-12T09:05:00Z'],
    ['urgent', '2026-12-24T23:30:00Z', '2026-12-25T00:30:00Z'],
    ['priority', '2026-05-12T09:00:00Z', '2026-05-13T09:00:00Z'],
    ['standard', '2026-05-12T09:00:00Z', '2026-05-15T09:00:00Z'],
    // Elapsed hours: neither Christmas nor a change of the clocks pauses or stretches them.
    ['standard', '2026-12-24T18:00:00Z', '2026-12-27T18:00:00Z'],
    ['standard', '2026-03-28T12:00:00Z', '2026-03-31T12:00:00Z'],
    ['standard', '2026-10-24T12:00:00Z', '2026-10-27T12:00:00Z'],
    ['priority', '2026-03-28T23:30:00Z', '2026-03-29T23:30:00Z'],
    // Two plain weeks.
    ['routine', '2026-06-01T09:00:00Z', '2026-06-15T09:00:00Z'],
    // Arrived on a Saturday.
    ['routine', '2026-06-06T09:00:00Z', '2026-06-19T09:00:00Z'],
    // Good Friday and Easter Monday lie between.
    ['routine', '2026-04-01T10:00:00Z', '2026-04-17T10:00:00Z'],
    // Christmas Day and the substitute for Boxing Day, then New Year's Day.
    ['routine', '2026-12-23T10:00:00Z', '2027-01-11T10:00:00Z'],
    // Both Christmas holidays of 2027 are substitutes.
    ['routine', '2027-12-22T10:00:00Z', '2028-01-10T10:00:00Z'],
    // The clocks go forward on 29 March 2026 and back on 25 October 2026: the clock time stays.
    ['routine', '2026-03-16T10:00:00Z', '2026-03-30T09:00:00Z'],
    ['routine', '2026-10-12T09:00:00Z', '2026-10-26T10:00:00Z'],
  ] as const)('%s from %s is %s', (urgency, arrived, due) => {
    expect(dueAt(urgency, at(arrived))).toEqual(at(due));
  });

  it('sets no time where nobody waits', () => {
    expect(dueAt('none', at('2026-05-12T09:00:00Z'))).toBeNull();
  });

  it('is never later for a higher urgency', () => {
    const arrived = at('2026-05-12T09:00:00Z');
    const times = urgencies.map((u) => dueAt(u, arrived)?.getTime() ?? Infinity);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('takes the hours of the guarantee from the force', () => {
    const due = dueAt('standard', at('2026-05-12T09:00:00Z'), { standardHours: 48 });
    expect(due).toEqual(at('2026-05-14T09:00:00Z'));
  });
});
