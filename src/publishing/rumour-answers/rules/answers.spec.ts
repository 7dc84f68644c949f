import { lifeProblems } from '../../../platform/rules/life-table';
import type { Role } from '../../../staff/rules/permissions';
import { answerTable } from './answer-life';
import { missingParts, repeatsMyth, wholeAnswer, type AnswerWords } from './answer-parts';
import { whyNotAnswer, type AnswerFacts } from './may-answer';

const words: AnswerWords = {
  fact: 'Ashmere police station stays open.',
  warning: 'Something wrong about it goes round.',
  myth: 'It is said that Ashmere police station closes in June.',
  why: 'The building was bought last year, and six officers move in.',
  ending: 'The doors in Ashmere are open every day from eight to eight.',
};
const claims = ['Ashmere police station closes in June'];
const person = (role: Role, id = 'one') => ({ id, teamIds: [], roles: [{ role, areaId: 'ward' }] });
const facts = (changes: Partial<AnswerFacts> = {}, rumour = {}): AnswerFacts => ({
  ...{ state: 'proposed', editors: ['writer'], words, outcome: 'pass' },
  rumour: { status: 'false', decision: 'respond', claims, areaPath: ['force', 'ward'], ...rumour },
  ...changes,
});

describe('the answer to a rumour', () => {
  it('has a life without holes', () => expect(lifeProblems(answerTable)).toEqual([]));

  it('stands in the order in which people remember what is so', () =>
    expect(wholeAnswer(words).split('\n\n')[0]).toBe(words.fact));

  it('needs all five parts, and no myth for what is true', () => {
    expect(missingParts({ ...words, warning: ' ' }, 'false')).toEqual(['warning']);
    expect(missingParts({ ...words, warning: '', myth: '' }, 'true')).toEqual([]);
  });

  it('tells the myth once', () => {
    expect(repeatsMyth(words, claims, 'false')).toBe(false);
    const twice = { ...words, ending: 'Ashmere police station closes in June.' };
    expect(repeatsMyth(twice, claims, 'false')).toBe(true);
    expect(repeatsMyth(twice, claims, 'true')).toBe(false);
  });

  it.each<[string, string[], Partial<AnswerFacts>, object]>([
    ['nothing', [], {}, {}],
    ['one’s own words', ['wrote-in-it'], { editors: ['writer', 'one'] }, {}],
    ['no rating', ['not-rated'], {}, { status: 'unverified' }],
    ['no decision', ['not-decided'], {}, { decision: 'monitor' }],
    ['checks', ['checks-stop'], { outcome: 'block' }, {}],
    ['legal findings', ['legal-must-approve'], { outcome: 'legal' }, {}],
    ['a part', ['parts-missing'], { words: { ...words, why: '' } }, {}],
    ['its state', ['wrong-state'], { state: 'draft' }, {}],
    ['another area', ['outside-your-area'], {}, { areaPath: ['force', 'elsewhere'] }],
  ])('may be published but for %s', (_, blockers, changes, rumour) =>
    expect(whyNotAnswer(person('supervisor'), facts(changes, rumour), 'publish')).toEqual(blockers),
  );

  it('is approved by a legal reviewer where the checks ask for one', () =>
    expect(whyNotAnswer(person('legal'), facts({ outcome: 'legal' }), 'publish')).toEqual([]));

  it('is written by officers and published by none of them', () => {
    expect(whyNotAnswer(person('officer'), facts({ state: null }), 'write')).toEqual([]);
    expect(whyNotAnswer(person('officer'), facts(), 'publish')).toContain('not-permitted');
  });

  it('is sent back and taken away with a reason', () => {
    expect(whyNotAnswer(person('supervisor'), facts(), 'return', ' ')).toEqual(['reason-missing']);
    const published = facts({ state: 'published' });
    expect(whyNotAnswer(person('supervisor'), published, 'withdraw', 'It changed')).toEqual([]);
  });
});
