import { changed, type SettingsChange } from './change';
import { asCatalogued } from './settings';

const after = (...changes: SettingsChange[]) =>
  changes.reduce((settings, change) => changed(settings, change, 'me'), asCatalogued);

const set = (rule: string, more: Partial<Extract<SettingsChange, { kind: 'rule-set' }>> = {}) =>
  ({ kind: 'rule-set', rule, legalOnly: false, reason: 'Why.', ...more }) as const;

const word: SettingsChange = {
  ...({ kind: 'word-added', id: 'w', term: 'badlands', severity: 'warn' } as const),
  ...{ advice: 'Say "the estate".', expiresOn: null },
};

const text: SettingsChange = {
  ...({ kind: 'text-allowed', id: 't', term: 'John Lewis', rules: ['R'] } as const),
  ...{ expiresOn: '2026-05-31', reason: 'A shop.' },
};

describe('a change of the settings', () => {
  it('makes a new version each time', () => {
    expect(after(set('R', { level: 'block' }), word, text).version).toBe(3);
    expect(asCatalogued).toEqual({ version: 0, rules: {}, words: [], allowed: [] });
  });

  it.each([
    ['a level', [set('R', { level: 'off' })], { R: { level: 'off' } }],
    ['who clears', [set('R', { legalOnly: true })], { R: { legalOnly: true } }],
    ['as in the catalogue again', [set('R', { level: 'off' }), set('R')], {}],
    [
      'other rules stay',
      [set('R', { level: 'off' }), set('S', { level: 'legal' })],
      { R: { level: 'off' }, S: { level: 'legal' } },
    ],
  ])('sets a rule: %s', (_, changes, rules) => expect(after(...changes).rules).toEqual(rules));

  it('adds a word with who added it, and takes it out', () => {
    const { words } = after(word);
    expect(words).toEqual([
      {
        ...{ id: 'w', term: 'badlands', severity: 'warn', advice: 'Say "the estate".' },
        ...{ expiresOn: null, addedBy: 'me' },
      },
    ]);
    expect(after(word, { kind: 'word-removed', id: 'w', term: 'badlands' }).words).toEqual([]);
  });

  it('allows a text, which a second person confirms, and takes it back', () => {
    const which = { id: 't', term: 'John Lewis', rules: ['R'] };
    const [one] = after(text).allowed;
    expect(one).toMatchObject({ addedBy: 'me', confirmedBy: null });
    const [both] = changed(after(text), { kind: 'text-confirmed', ...which }, 'other').allowed;
    expect(both).toMatchObject({ addedBy: 'me', confirmedBy: 'other' });
    expect(after(text, { kind: 'text-removed', ...which }).allowed).toEqual([]);
  });
});
