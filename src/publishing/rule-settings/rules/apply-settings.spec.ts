import fc from 'fast-check';
import type { Finding, Severity } from '../../checks/types';
import { applySettings } from './apply-settings';
import { asCatalogued, type AllowedText, type RuleSetting, type RuleSettings } from './settings';

const text = 'Meet us at John Lewis on Friday. A man called John Lewison was there.';

const found = (
  quote: string,
  severity: Severity = 'legal',
  more: Partial<Finding> = {},
): Finding => {
  const start = text.indexOf(quote);
  const at = { where: 'body' as const, start, end: start + quote.length, quote };
  return { rule: 'R', severity, ...at, basis: 'basis', advice: 'advice', ...more };
};

const allowed = (more: Partial<AllowedText> = {}): RuleSettings => ({
  ...asCatalogued,
  allowed: [
    {
      ...{ id: 'a', term: 'John Lewis', rules: ['R'], expiresOn: '2026-05-31', reason: 'A shop.' },
      ...{ addedBy: 'one', confirmedBy: null, ...more },
    },
  ],
});

const setting = (rule: RuleSetting): RuleSettings => ({ ...asCatalogued, rules: { R: rule } });

const settled = (finding: Finding, settings: RuleSettings, asOf = '2026-05-12') =>
  applySettings([finding], settings, { asOf, textOf: () => text }).map(({ severity }) => severity);

describe('applySettings', () => {
  it.each<[string, Severity, RuleSetting, Severity[]]>([
    ['leaves what nobody set', 'warn', {}, ['warn']],
    ['silences advice that is off', 'warn', { level: 'off' }, []],
    ['never silences what needs legal review', 'legal', { level: 'off' }, ['legal']],
    ['never silences a block', 'block', { level: 'off' }, ['block']],
    ['tightens advice', 'warn', { level: 'legal' }, ['legal']],
    ['tightens advice to a block', 'warn', { level: 'block' }, ['block']],
    ['tightens legal to a block', 'legal', { level: 'block' }, ['block']],
    ['never loosens legal', 'legal', { level: 'warn' }, ['legal']],
    ['never loosens a block', 'block', { level: 'legal' }, ['block']],
    [
      'leaves severities alone where only the clearing is set',
      'legal',
      { legalOnly: true },
      ['legal'],
    ],
  ])('%s', (_, severity, rule, wanted) => {
    expect(settled(found('John Lewis', severity), setting(rule))).toEqual(wanted);
  });

  it.each<[string, Finding, RuleSettings, string, Severity[]]>([
    ['exactly that text', found('John Lewis'), allowed(), '2026-05-12', []],
    ['a part of that text', found('Lewis'), allowed(), '2026-05-12', []],
    ['more than that text', found('at John Lewis'), allowed(), '2026-05-12', ['legal']],
    ['a longer word', found('John Lewison'), allowed(), '2026-05-12', ['legal']],
    ['other text', found('Friday'), allowed(), '2026-05-12', ['legal']],
    ['another case', found('John Lewis'), allowed({ term: 'john lewis' }), '2026-05-12', ['legal']],
    ['another rule', found('John Lewis'), allowed({ rules: ['S'] }), '2026-05-12', ['legal']],
    ['one of its rules', found('John Lewis'), allowed({ rules: ['S', 'R'] }), '2026-05-12', []],
    ['its last day', found('John Lewis'), allowed(), '2026-05-31', []],
    ['the day after', found('John Lewis'), allowed(), '2026-06-01', ['legal']],
    ['a block, one person', found('John Lewis', 'block'), allowed(), '2026-05-12', ['block']],
    ['a block, two', found('John Lewis', 'block'), allowed({ confirmedBy: 'b' }), '2026-05-12', []],
    ['a finding without words', found(''), allowed({ term: '' }), '2026-05-12', ['legal']],
  ])('allows, or not: %s', (_, finding, settings, asOf, wanted) => {
    expect(settled(finding, settings, asOf)).toEqual(wanted);
  });

  it('asks a second person where the force itself made the rule a block', () => {
    const settings = { ...allowed(), rules: { R: { level: 'block' as const } } };
    expect(settled(found('John Lewis'), settings)).toEqual(['block']);
  });

  it('never loosens anything, whatever the settings', () => {
    const rank = { warn: 0, legal: 1, block: 2 };
    const severity = fc.constantFrom<Severity>('warn', 'legal', 'block');
    const level = fc.constantFrom<RuleSetting['level']>(undefined, 'off', 'warn', 'legal', 'block');
    fc.assert(
      fc.property(severity, level, fc.boolean(), (was, wanted, legalOnly) => {
        const [now] = settled(found('Friday', was), setting({ level: wanted, legalOnly }));
        if (now === undefined) return was === 'warn' && wanted === 'off';
        return rank[now] >= rank[was];
      }),
    );
  });

  it('never lets a second opinion block', () => {
    const second = found('John Lewis', 'legal', { secondOpinion: true });
    expect(settled(second, setting({ level: 'block' }))).toEqual(['legal']);
  });
});
