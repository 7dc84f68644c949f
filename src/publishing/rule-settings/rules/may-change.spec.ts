import type { Role } from '../../../staff/rules/permissions';
import { changed, type SettingsChange } from './change';
import type { ChangeFacts } from './change-facts';
import { whyNotChange } from './may-change';
import { asCatalogued } from './settings';

type Of<Kind extends SettingsChange['kind']> = Extract<SettingsChange, { kind: Kind }>;

const person = (role: Role, areaId = 'force', id: string = role) => ({
  id,
  roles: [{ role, areaId }],
});
const administrator = person('administrator');
const catalogue = new Map([
  ['WARN', 'warn'],
  ['LEGAL', 'legal'],
  ['BLOCK', 'block'],
] as const);

const set = (rule: string, more: Partial<Of<'rule-set'>> = {}): SettingsChange => ({
  ...{ kind: 'rule-set', rule, legalOnly: false, reason: 'Why.', ...more },
});
const word = (more: Partial<Of<'word-added'>> = {}): SettingsChange => ({
  ...{ kind: 'word-added', id: 'w', term: 'badlands', severity: 'warn' },
  ...{ advice: 'Say "the estate".', expiresOn: null, ...more },
});
const text = (more: Partial<Of<'text-allowed'>> = {}): SettingsChange => ({
  ...{ kind: 'text-allowed', id: 't', term: 'John Lewis', rules: ['BLOCK'] },
  ...{ expiresOn: '2026-05-31', reason: 'A shop.', ...more },
});
const entry = { id: 't', term: 'John Lewis', rules: ['BLOCK'] };
const confirm: SettingsChange = { kind: 'text-confirmed', ...entry };

const facts = (...before: SettingsChange[]): ChangeFacts => ({
  settings: before.reduce((now, change) => changed(now, change, 'administrator'), asCatalogued),
  ...{ catalogue, forceId: 'force', today: '2026-05-12' },
});

describe('who may change the settings', () => {
  it.each([
    ['administrator', administrator, []],
    ['of a borough only', person('administrator', 'merton'), ['outside-your-area']],
    ['legal', person('legal'), ['not-permitted']],
    ['supervisor', person('supervisor'), ['not-permitted']],
    ['auditor', person('auditor'), ['not-permitted']],
  ])('%s', (_, who, wanted) => expect(whyNotChange(who, word(), facts())).toEqual(wanted));

  it.each([
    ['who added it', administrator, ['added-it-yourself']],
    ['a second administrator', person('administrator', 'force', 'two'), []],
    ['a legal reviewer', person('legal'), []],
    ['a legal reviewer of a borough', person('legal', 'merton'), ['outside-your-area']],
    ['a supervisor', person('supervisor'), ['not-permitted']],
  ])('confirm an allowed text: %s', (_, who, wanted) =>
    expect(whyNotChange(who, confirm, facts(text()))).toEqual(wanted),
  );

  it('confirms once, and only what is there', () => {
    expect(whyNotChange(person('legal'), confirm, facts())).toEqual(['no-such-entry']);
    const now = facts(text());
    const twice = { ...now, settings: changed(now.settings, confirm, 'legal') };
    expect(whyNotChange(person('legal'), confirm, twice)).toEqual(['confirmed-already']);
  });
});

describe('what may be set', () => {
  it.each<[string, SettingsChange, string[]]>([
    ['advice off', set('WARN', { level: 'off' }), []],
    ['legal off', set('LEGAL', { level: 'off' }), ['only-advice-can-be-off']],
    ['a block off', set('BLOCK', { level: 'off' }), ['only-advice-can-be-off']],
    ['advice to legal', set('WARN', { level: 'legal' }), []],
    ['advice to block', set('WARN', { level: 'block' }), []],
    ['legal to block', set('LEGAL', { level: 'block' }), []],
    ['legal to advice', set('LEGAL', { level: 'warn' }), ['looser-than-catalogue']],
    ['a block to legal', set('BLOCK', { level: 'legal' }), ['looser-than-catalogue']],
    ['who clears', set('LEGAL', { legalOnly: true }), []],
    ['no such rule', set('MADE-UP', { level: 'block' }), ['no-such-rule']],
    ['no reason', set('WARN', { level: 'off', reason: ' ' }), ['reason-missing']],
    ['as it is', set('WARN'), ['nothing-changes']],
    ['own words: who clears', set('OWN-WORD', { legalOnly: true }), []],
    ['own words: off', set('OWN-WORD', { level: 'off' }), ['only-advice-can-be-off']],
    ['own words: a level', set('OWN-WORD', { level: 'block' }), ['looser-than-catalogue']],
  ])('rule: %s', (_, change, wanted) =>
    expect(whyNotChange(administrator, change, facts())).toEqual(wanted),
  );

  it('takes a rule back to the catalogue', () =>
    expect(whyNotChange(administrator, set('WARN'), facts(set('WARN', { level: 'off' })))).toEqual(
      [],
    ));

  it.each<[string, SettingsChange, string[]]>([
    ['plain', word(), []],
    ['until today', word({ expiresOn: '2026-05-12' }), []],
    ['over already', word({ expiresOn: '2026-05-11' }), ['over-already']],
    ['one letter', word({ term: ' x. ' }), ['term-too-short']],
    ['no advice', word({ advice: '' }), ['advice-missing']],
    ['there already', word({ term: ' Slum ' }), ['term-there-already']],
  ])('own word: %s', (_, change, wanted) =>
    expect(whyNotChange(administrator, change, facts(word({ id: 'v', term: 'slum' })))).toEqual(
      wanted,
    ),
  );

  it.each<[string, SettingsChange, string[]]>([
    ['plain', text(), []],
    ['several rules', text({ rules: ['WARN', 'OWN-WORD'] }), []],
    ['no rule', text({ rules: [] }), ['rules-missing']],
    ['unknown rule', text({ rules: ['WARN', 'MADE-UP'] }), ['no-such-rule']],
    ['over already', text({ expiresOn: '2026-05-11' }), ['over-already']],
    ['a year', text({ expiresOn: '2027-05-12' }), []],
    ['longer', text({ expiresOn: '2027-06-12' }), ['lasts-too-long']],
    ['no reason', text({ reason: '' }), ['reason-missing']],
    ['there already', text({ term: 'Boots' }), ['term-there-already']],
    ['there, but not as long', text({ term: 'Boots', expiresOn: '2026-06-30' }), []],
  ])('allowed text: %s', (_, change, wanted) =>
    expect(whyNotChange(administrator, change, facts(text({ id: 's', term: 'Boots' })))).toEqual(
      wanted,
    ),
  );

  it.each<SettingsChange>([
    { kind: 'word-removed', id: 'x', term: 'x' },
    { kind: 'text-removed', id: 'x', term: 'x', rules: [] },
  ])('takes out only what is there: $kind', (change) =>
    expect(whyNotChange(administrator, change, facts())).toEqual(['no-such-entry']),
  );
});
