import { bookColumns, bookLine, type BookRow } from './book-line';

const row: BookRow = {
  deliveryId: '17',
  areaCodes: ['E05000001', 'E05000002'],
  state: 'failed',
  smtpCode: 550,
  enhancedCode: '5.2.2',
  suppressedFor: null,
  tries: 2,
  possibleDuplicates: 0,
  frozenAt: new Date('2026-03-02T08:00:00Z'),
  nextTryAt: null,
  doneAt: new Date('2026-03-02T08:01:00Z'),
  carriedBy: null,
  digestState: null,
};
const shown = (one: BookRow) => {
  const cells = bookLine(one, 'mail');
  return new Map(bookColumns.map((column, place) => [column, cells[place]]));
};

describe('bookLine', () => {
  it('has a cell for every column', () => {
    expect(bookLine(row, 'text')).toHaveLength(bookColumns.length);
    expect(Object.fromEntries(shown(row))).toMatchObject({
      delivery_id: '17',
      area_codes: 'E05000001 E05000002',
      enhanced_code: '5.2.2',
      reason: 'Refused for good',
      done_at: '2026-03-02T08:01:00.000Z',
      next_try_at: '',
    });
  });

  it('says why nothing was sent, and which digest deals with who waits', () => {
    const suppressed = { ...row, state: 'suppressed', suppressedFor: 'unsubscribed' } as const;
    expect(shown(suppressed).get('reason')).toBe('Stopped all messages');
    const deferred = {
      ...row,
      state: 'deferred',
      carriedBy: '40',
      digestState: 'accepted',
    } as const;
    expect(Object.fromEntries(shown(deferred))).toMatchObject({
      digest_delivery_id: '40',
      digest_state: 'accepted',
    });
  });
});
