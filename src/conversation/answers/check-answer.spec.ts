import { asCatalogued, type RuleSettings } from '../../publishing/rule-settings/rules/settings';
import { checkAnswer } from './check-answer';

const force = {
  OFFICIAL_DOMAINS: ['police.uk'],
  PUBLIC_URL: 'https://talk.example.org',
  FORCE_SITE: 'https://www.example.org',
};
const at = new Date('2026-05-12T10:00:00Z');
const word = { id: 'w', term: 'badlands', advice: 'Say "the estate".', addedBy: 'one' };
const withWord = (severity: 'legal' | 'block', expiresOn: string | null = null): RuleSettings => ({
  ...asCatalogued,
  words: [{ ...word, severity, expiresOn }],
});

describe('the check of an answer to one resident', () => {
  it.each([
    ['nothing', 'We patrol the park each evening.', asCatalogued, []],
    ['a word of the force that stops', 'The badlands?', withWord('block'), ['OWN-WORD']],
    ['one that only needs legal review', 'The badlands?', withWord('legal'), []],
    ['one that is over', 'The badlands?', withWord('block', '2026-05-11'), []],
  ])('%s', (_, text, rules, wanted) =>
    expect(checkAnswer(text, force, rules, at).map(({ rule }) => rule)).toEqual(wanted),
  );
});
