import { resultHash } from '../../checks/result-hash';
import { runChecks } from '../../checks/run-checks';
import type { CheckInput } from '../../checks/types';
import { asCatalogued, type OwnWord, type RuleSettings } from './settings';

const input = (body: string, more: Partial<CheckInput> = {}): CheckInput => ({
  ...{ subject: 'Update', body, declaration: { proceedingsActive: false, suspectStatus: 'none' } },
  ...{ claims: [], officialDomains: [], asOf: '2026-05-12', ...more },
});

const word = (term: string, more: Partial<OwnWord> = {}): OwnWord => ({
  ...{ id: term, term, severity: 'legal', advice: 'Say "the estate".' },
  ...{ expiresOn: null, addedBy: 'one', ...more },
});

const words = (...list: OwnWord[]): RuleSettings => ({ ...asCatalogued, version: 1, words: list });
const quotes = (body: string, settings: RuleSettings) =>
  runChecks(input(body), settings)
    .findings.filter(({ rule }) => rule === 'OWN-WORD')
    .map(({ quote }) => quote);

describe("a force's own words", () => {
  it.each([
    ['as written', 'Trouble on the Badlands estate.', ['Badlands']],
    ['in any case', 'Trouble on the BADLANDS.', ['BADLANDS']],
    ['each place', 'Badlands, badlands', ['Badlands', 'badlands']],
    ['through Markdown and entities', 'The **bad&#108;ands**', ['bad&#108;ands']],
    ['not inside a longer word', 'The badlandsers', []],
    ['not elsewhere', 'The estate', []],
  ])('are found %s', (_, body, wanted) =>
    expect(quotes(body, words(word('badlands')))).toEqual(wanted),
  );

  it('may be phrases, over the end of a line', () =>
    expect(quotes('Operation\nBlue  Bell', words(word('operation blue bell')))).toEqual([
      'Operation\nBlue  Bell',
    ]));

  it.each(['a.b', 'c++', '(x)', '[y]', 'a|b', 'up-to-date', String.raw`back\slash`])(
    'are letters, not patterns: %s',
    (term) => expect(quotes(`It says ${term} here, not axb.`, words(word(term)))).toEqual([term]),
  );

  it.each([
    ['2026-05-12', 1],
    ['2026-05-11', 0],
  ])('hold until the end of %s', (expiresOn, count) =>
    expect(quotes('badlands', words(word('badlands', { expiresOn })))).toHaveLength(count),
  );

  it('stop the message as the force says, with its advice', () => {
    const settings = words(word('badlands', { severity: 'block' }));
    const { outcome, findings } = runChecks(input('The badlands.'), settings);
    expect(outcome).toBe('block');
    expect(findings).toEqual([expect.objectContaining({ advice: 'Say "the estate".' })]);
  });
});

describe('the result hash', () => {
  const body = 'The badlands. Ring Maeve on 07700 900118.';
  const hash = (settings: RuleSettings, text = body) =>
    resultHash(runChecks(input(text), settings));

  it('stays where a new version changes no finding', () =>
    expect(hash({ ...words(word('nowhere')), version: 7 })).toBe(hash(asCatalogued)));

  it('changes where it changes findings, or what they advise', () => {
    const one = hash(words(word('badlands')));
    expect(one).not.toBe(hash(asCatalogued));
    expect(one).not.toBe(hash(words(word('badlands', { advice: 'Leave it out.' }))));
  });
});

describe('a second opinion', () => {
  const check = (secondOpinion: CheckInput['secondOpinion'], settings = asCatalogued) =>
    runChecks(input('He always was a wrong one.', { secondOpinion }), settings);
  const quote = 'a wrong one';

  it.each([
    ['adds a finding', [{ rule: 'MIS-RUMOUR', quote }], ['a wrong one']],
    ['knows only the catalogue', [{ rule: 'MADE-UP', quote }], []],
    ['quotes only the text', [{ rule: 'MIS-RUMOUR', quote: 'a right one' }], []],
    ['says each thing once', [0, 1].map(() => ({ rule: 'MIS-RUMOUR', quote })), ['a wrong one']],
    ['quotes at least a word', [{ rule: 'MIS-RUMOUR', quote: 'a' }], []],
  ])('%s', (_, opinion, wanted) => {
    const { findings } = check(opinion);
    expect(findings.map((one) => one.quote)).toEqual(wanted);
    expect(findings.every(({ secondOpinion }) => secondOpinion === true)).toBe(true);
  });

  it('is at most legal, also where the rule blocks', () =>
    expect(check([{ rule: 'CON-BADCHAR', quote }]).outcome).toBe('legal'));

  it('adds nothing where the rule itself found it', () => {
    const body = 'We have arrested a man. He is well known to our officers.';
    const alone = runChecks(input(body));
    const { quote: known } = alone.findings.find(({ rule }) => rule === 'CON-BADCHAR')!;
    const secondOpinion = [{ rule: 'CON-BADCHAR', quote: known }];
    expect(runChecks(input(body, { secondOpinion }))).toEqual(alone);
  });

  it('keeps silent where the force switched the rule off', () => {
    const settings = { ...asCatalogued, rules: { 'MIS-ABSOLUTE': { level: 'off' as const } } };
    expect(check([{ rule: 'MIS-ABSOLUTE', quote }], settings).findings).toEqual([]);
  });
});
