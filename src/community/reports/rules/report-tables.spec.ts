import { barsOf } from './bars';
import { leavingTables, ratingTables, responseTables, type NamedSend } from './message-tables';
import { growthTables, reachTables } from './people-tables';
import { cellWords, csvLines, shareOf, type ReportTable } from './report-table';
import { clockTables, concernTables } from './work-tables';

const send = (changes: Partial<NamedSend> = {}): NamedSend => ({
  ...{ id: 'm1', messageId: 'm1', digest: null, at: new Date(), name: 'Bikes', day: '5 May 2026' },
  ...{ audience: 204, accepted: 196, useful: 31, notUseful: 9 },
  ...changes,
});
const rowsOf = (tables: readonly ReportTable[], id: string) =>
  tables.find((table) => table.id === id)!.rows.map(({ name, cells }) => [name, ...cells]);

describe('a report', () => {
  it.each([
    [9, 9, null],
    [5, 10, 50],
    [1, 3, null],
    [0, 40, 0],
  ])('gives %d of %d as %p hundredths', (part, all, share) =>
    expect(shareOf(part, all)).toBe(share),
  );

  it('says in words what it hides, and so does its file', () => {
    const table: ReportTable = {
      ...{ id: 'teams', title: 'Teams', head: ['Team', 'In time', 'Due'], units: ['%', ''] },
      rows: [{ name: 'Abbey', cells: [null, null] }],
    };
    expect(cellWords(table, null, 0)).toBe('too few to say');
    expect(cellWords(table, null, 1)).toBe('fewer than 10');
    expect(cellWords(table, 75, 0)).toBe('75%');
    expect(csvLines(table)).toEqual([
      ['Team', 'In time (%)', 'Due'],
      ['Abbey', 'too few to say', 'fewer than 10'],
    ]);
  });

  it('draws the longest bar as wide as there is room, and nothing for what is hidden', () => {
    const rows = [
      { name: 'A ward with a very long name', cells: [50] },
      { name: 'Abbey', cells: [null] },
      { name: 'Village', cells: [100] },
    ];
    const chart = { column: 0, words: 'People' };
    const bars = barsOf({ id: 'a', title: 'A', head: ['Area', 'People'], rows, chart })!;
    expect(bars.bars.map(({ width, words }) => [width, words])).toEqual([
      [160, '50'],
      [0, ''],
      [320, '100'],
    ]);
    expect(bars.bars[0]!.name).toBe('A ward with a v…');
    expect(barsOf({ id: 'a', title: 'A', head: [], rows: [], chart })).toBeNull();
    expect(barsOf({ id: 'a', title: 'A', head: [], rows })).toBeNull();
  });

  it('counts who gets messages, the most first, few hidden', () => {
    const names = { areas: new Map([['a', 'Abbey']]), topics: new Map(), languages: new Map() };
    const tables = reachTables(
      {
        parts: [{ key: 'a', people: 14 }],
        topics: [
          { key: 'events', people: 9 },
          { key: 'safety', people: 126 },
        ],
        ways: [
          { channel: 'sms', language: 'en', people: 9 },
          { channel: 'sms', language: 'cy', people: 3 },
        ],
      },
      names,
    );
    expect(rowsOf(tables, 'areas')).toEqual([['Abbey', 10]]);
    expect(rowsOf(tables, 'topics')).toEqual([
      ['safety', 130],
      ['events', null],
    ]);
    expect(rowsOf(tables, 'channels')).toEqual([['Text message', 10]]);
    expect(rowsOf(tables, 'languages')).toEqual([
      ['cy', null],
      ['en', null],
    ]);
  });

  it('has a line for each week, the latest first, whether or not somebody came', () => {
    const tables = growthTables(
      ['2026-05-04', '2026-05-11'],
      [{ week: '2026-05-04', people: 44 }],
      [{ week: '2026-05-11', people: 12 }],
    );
    expect(rowsOf(tables, 'weeks')).toEqual([
      ['11 May 2026', null, 10],
      ['4 May 2026', 40, null],
    ]);
  });

  it('says what each message brought, and of one that is still going out that it is', () => {
    const left = [{ sendId: 'm1', reason: 'moved' as const, people: 11 }];
    const open = send({ id: 'm2', messageId: 'm2', name: 'Fair', accepted: null });
    const tables = responseTables([send(), open], new Map([['m1', 20]]), left);
    expect(rowsOf(tables, 'messages')).toEqual([
      ['Bikes', '5 May 2026', 200, 200, 20, 10, 40, 10],
      ['Fair', '5 May 2026', 200, 'still being sent', null, null, 40, null],
    ]);
  });

  it('rates messages, each and all', () => {
    const few = send({ id: 'm2', name: 'Fair', useful: 3, notUseful: 1 });
    const tables = ratingTables([send(), few]);
    expect(rowsOf(tables, 'all')).toEqual([['All messages', 30, 10, 77]]);
    expect(rowsOf(tables, 'messages')).toEqual([
      ['Bikes', '5 May 2026', 30, null, 78],
      ['Fair', '5 May 2026', null, null, null],
    ]);
  });

  it('says why people left, by message only where ten did, so that no line points at one', () => {
    const left = [
      { sendId: 'm1', reason: 'too-many' as const, people: 12 },
      { sendId: 'm1', reason: null, people: 3 },
      { sendId: 'm2', reason: 'moved' as const, people: 1 },
    ];
    const tables = leavingTables([send(), send({ id: 'm2', name: 'Fair' })], left, left);
    expect(rowsOf(tables, 'reasons')).toContainEqual(['Too many messages', 10]);
    expect(rowsOf(tables, 'reasons')).toContainEqual(['Moved away', null]);
    expect(rowsOf(tables, 'reasons')).toHaveLength(7);
    expect(rowsOf(tables, 'messages')).toEqual([
      ['Bikes', '5 May 2026', 20],
      ['Fair', '5 May 2026', null],
    ]);
    const byReason = rowsOf(tables, 'messages-by-reason');
    expect(byReason).toHaveLength(7);
    expect(byReason.every(([name]) => name === 'Bikes')).toBe(true);
  });

  it('puts concerns of a ward into its line, and danger into none of its own', () => {
    const rows = [
      { areaId: 'w1', category: 'asb', concerns: 8 },
      { areaId: 'w2', category: 'asb', concerns: 7 },
      { areaId: 'w2', category: 'safeguarding', concerns: 30 },
      { areaId: 'w3', category: 'fraud', concerns: 2 },
    ];
    const tables = concernTables(rows, (id) => (id === 'w3' ? 'Camden' : 'Merton'));
    expect(rowsOf(tables, 'areas')).toEqual([
      ['Camden', null],
      ['Merton', 50],
    ]);
    expect(rowsOf(tables, 'areas-and-themes')).toEqual([
      ['Merton', 'Everything else', 30],
      ['Merton', 'Antisocial behaviour', 20],
    ]);
    expect(JSON.stringify(tables)).not.toContain('afeguarding');
  });

  it('keeps the clock of each team, of few nothing', () => {
    const team = { judged: 40, inTime: 30, answered: 38, medianHours: 20.4, closedWithout: 3 };
    const tables = clockTables(
      [
        { team: 'Abbey', ...team, late: 12 },
        { team: 'Village', ...team, judged: 9, inTime: 9, answered: 9, late: 0 },
      ],
      72,
    );
    expect(rowsOf(tables, 'teams')).toEqual([
      ['Abbey', 75, 20, 40, null, 10],
      ['Village', null, null, null, null, null],
    ]);
  });
});
