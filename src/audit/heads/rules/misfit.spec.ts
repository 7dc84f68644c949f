import type { Head } from './head';
import { misfitOf, misfitWords } from './misfit';

const HASH = 'ab'.repeat(32);
const head: Head = {
  ...{ day: '2026-11-20', seq: 7, hash: HASH, entries: 7 },
  ...{ at: '2026-11-20T03:50:00.000Z', epoch: '0b6f4c1e-7a52-4a53-9a0c-0f4a4b0f1a11' },
};
const empty = { ...head, seq: 0, entries: 0, hash: '00' };

describe('an exported head', () => {
  it.each([
    ['the same entry', head, 'good', HASH, null],
    ['another entry', head, 'good', 'cd'.repeat(32), 'different'],
    ['no such entry', head, 'good', null, 'missing'],
    ['entries that were missing then', { ...head, entries: 6 }, 'good', HASH, 'had-gaps'],
    ['a line that was changed', head, 'bad', HASH, 'bad-signature'],
    ['a key that is gone', head, 'unknown-key', HASH, 'unknown-key'],
    ['an empty log', empty, 'good', null, null],
    ['an empty log with a hash', { ...empty, hash: HASH }, 'good', null, 'different'],
  ] as const)('of %s', (_what, one, signature, now, misfit) => {
    expect(misfitOf(one, signature, now)).toBe(misfit);
  });

  it('says what it means', () => {
    expect(misfitWords.missing(head)).toContain('the log ends before entry 7');
    expect(misfitWords['had-gaps']({ ...head, entries: 6 })).toContain('6 entries up to number 7');
  });
});
