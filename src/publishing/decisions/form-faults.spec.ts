import { faultsOf } from './form-faults';

describe('what a person left out of a decision', () => {
  it.each([
    [{ action: 'return', reason: ' ' }, ['return-reason']],
    [{ action: 'return', reason: 'Name no street.' }, []],
    [{ action: 'withdraw' }, ['withdraw-reason']],
    [{ action: 'lift', reason: ' ' }, ['lift-reason']],
    [{ action: 'lift', reason: 'The custody sergeant told me.' }, []],
    [{ action: 'clear', clear: { a: '', b: ' ' } }, ['clear-a']],
    [{ action: 'clear', clear: { a: '', b: 'Agreed.' } }, ['code-b']],
    [{ action: 'clear', clear: { a: '', b: 'Agreed.' }, code: { a: '', b: 'other' } }, []],
    [{ action: 'clear', clear: { a: '', b: ' ' }, code: { a: 'other' } }, ['clear-a']],
    [{ action: 'clear' }, []],
    [{ action: 'reschedule', day: '', time: '' }, ['new-day']],
    [{ action: 'reschedule', day: '2026-05-01', time: '' }, ['new-time']],
    [{ action: 'reschedule', when: 'now', day: '', time: '' }, []],
    [{ action: 'approve' }, []],
  ])('%j', (posted, fields) => {
    expect(faultsOf(posted).map(({ field }) => field)).toEqual(fields);
  });
});
