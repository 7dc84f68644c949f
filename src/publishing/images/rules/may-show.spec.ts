import { shownUntil, whyNotShow, type Use } from './may-show';

const TODAY = '2026-05-12';
const use = (more: Partial<Use> = {}): Use => ({
  ...{ withdrawn: false, removed: false, removeOn: null, messageRemoveOn: null },
  ...more,
});

describe('a picture', () => {
  const cases: [string, Use[], 'not-released' | 'gone' | null][] = [
    ['of no released message', [], 'not-released'],
    ['of a released message', [use()], null],
    ['of a withdrawn one', [use({ withdrawn: true })], 'gone'],
    ['of one replaced by a notice', [use({ removed: true })], 'gone'],
    ['until tomorrow', [use({ removeOn: '2026-05-13' })], null],
    ['until today', [use({ removeOn: TODAY })], 'gone'],
    ['whose message is removed today', [use({ messageRemoveOn: TODAY })], 'gone'],
    ['until somebody is located', [use({ removeOn: 'when located' })], null],
    ['of a withdrawn and a standing one', [use({ withdrawn: true }), use()], null],
  ];
  it.each(cases)('%s', (_, uses, why) => expect(whyNotShow(uses, TODAY)).toBe(why));

  it('may be kept until the last message that shows it ends', () => {
    const [may, june] = [use({ removeOn: '2026-05-20' }), use({ removeOn: '2026-06-01' })];
    expect(shownUntil([june, may], TODAY)).toBe('2026-06-01');
    expect(shownUntil([june, use()], TODAY)).toBeNull();
    expect(shownUntil([may, use({ withdrawn: true })], TODAY)).toBe('2026-05-20');
  });
});
