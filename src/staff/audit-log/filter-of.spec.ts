import { codesOf, filterOf } from './filter-of';

const ZONE = 'Europe/London';

describe('the filter of the audit log', () => {
  it('takes days on the force’s clock, the last one with all of it', () => {
    expect(filterOf({ from: '2026-03-29', to: '2026-03-29' }, ZONE)).toMatchObject({
      since: new Date('2026-03-29T00:00:00Z'),
      before: new Date('2026-03-29T23:00:00Z'),
    });
    expect(Object.keys(filterOf({}, ZONE))).not.toContain('since');
  });

  it('refuses a period that runs backwards', () => {
    expect(() => filterOf({ from: '2026-03-02', to: '2026-03-01' }, ZONE)).toThrow(
      expect.objectContaining({ code: 'wrong-period', status: 422 }) as Error,
    );
  });

  it('is told as codes, without what was not asked', () => {
    const asked = { action: 'staff.signed-in', subjectId: undefined, to: '2026-03-01', cursor: 4 };
    expect(codesOf(asked)).toEqual({ action: 'staff.signed-in', to: '2026-03-01' });
  });
});
