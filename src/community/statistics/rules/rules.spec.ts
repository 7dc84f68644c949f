import { shown } from '../../polls/rules/results';
import { chartOf } from './chart';
import { clockOf } from './clock';
import { themesOf } from './themes';

const month = {
  month: '2026-05',
  judged: 40,
  inTime: 30,
  answered: 38,
  medianHours: 20.4,
  closedWithout: 3,
};

describe('what the public sees', () => {
  it('is the share answered in time, of all that were due', () => {
    expect(clockOf(month, shown)).toEqual({
      ...{ month: '2026-05', inTime: 75, medianHours: 20, judged: 40, closedWithout: null },
    });
  });

  it.each([
    ['a share of few', { judged: 9, inTime: 9 }, 'inTime'],
    ['a median of few', { answered: 9 }, 'medianHours'],
    ['a median of none', { medianHours: null }, 'medianHours'],
  ] as const)('is not %s', (_, changes, field) =>
    expect(clockOf({ ...month, ...changes }, shown)[field]).toBeNull(),
  );

  it('is concerns by theme, small numbers hidden and danger without a line of its own', () => {
    const rows = [
      { category: 'asb', concerns: 31 },
      { category: 'safeguarding', concerns: 8 },
      { category: 'emergency', concerns: 7 },
      { category: 'fraud', concerns: 9 },
    ];
    expect(themesOf(rows, shown)).toEqual([
      { code: 'asb', name: 'Antisocial behaviour', concerns: 30 },
      { code: 'other', name: 'Everything else', concerns: 20 },
      { code: 'fraud', name: 'Fraud and scams', concerns: null },
    ]);
  });

  it('is no chart where no column is shown', () => {
    expect(chartOf([{ label: 'Nov', value: null }])).toBeUndefined();
    expect(chartOf([])).toBeUndefined();
  });

  it('is a chart as high as its highest column', () => {
    const { columns, base } = chartOf([
      { label: 'Jan', value: 50 },
      { label: 'Feb', value: null },
      { label: 'Mar', value: 100 },
    ])!;
    expect(columns.map(({ height }) => height)).toEqual([83, 0, 166]);
    for (const { y, height } of columns) expect(y + height).toBe(base);
  });
});
