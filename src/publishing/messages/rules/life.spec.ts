import fs from 'node:fs';
import path from 'node:path';
import { assertLife, lifeProblems } from '../../../platform/rules/life-table';
import { allows, decisions, followedBy, isFinal, life, next, states } from './life';
import { messageLife } from './life-check';

describe('life of a message', () => {
  it('is whole', () => {
    expect(lifeProblems(messageLife)).toEqual([]);
    expect(() => assertLife('message', messageLife)).not.toThrow();
  });

  it('knows the states that the database knows', () => {
    const migration = path.join(__dirname, '../../migrations/1763000000006-publishing.ts');
    const list = /CHECK \(state IN\s*\(([^)]*)\)/.exec(fs.readFileSync(migration, 'utf8'))?.[1];
    const inDatabase = [...(list ?? '').matchAll(/'([^']+)'/g)].map(([, state]) => state);
    expect(inDatabase.sort()).toEqual([...states].sort());
  });

  const whole = { ...messageLife };
  it.each([
    ['unknown', { ...whole, steps: [...whole.steps, step('x', 'draft', 'limbo')] }, 'limbo'],
    ['unreachable', { ...whole, states: [...whole.states, 'attic'] }, '"attic" can never'],
    ['stuck', { ...whole, final: ['complete', 'withdrawn'] }, '"lapsed" has no way out'],
    ['final', { ...whole, steps: [...whole.steps, step('x', 'lapsed', 'draft')] }, 'has a way out'],
    ['wordless', { ...whole, words: { ...whole.words, draft: undefined } }, 'has no words'],
    [
      'colourless',
      { ...whole, words: { ...whole.words, draft: { name: 'D', means: 'm', colour: 'mauve' } } },
      'no colour',
    ],
  ])('stops the boot over an %s state', (_, table, words) => {
    expect(lifeProblems(table).join('\n')).toContain(words);
    expect(() => assertLife('message', table)).toThrow('not whole');
  });

  it.each([
    ['submit', 'draft', ['checking']],
    ['submit', 'returned', ['checking']],
    ['checked', 'checking', ['approval', 'legal review']],
    ['clear', 'legal review', ['approval', 'legal review']],
    ['approve', 'approval', ['scheduled', 'approval']],
    ['approve', 'legal review', []],
    ['release', 'scheduled', ['sending']],
    ['release', 'approval', []],
    ['withdraw', 'complete', []],
    ['edit', 'approval', []],
    ['recall', 'sending', []],
  ] as const)('%s from %s leads to %j', (action, from, to) => {
    expect(next(action, from)).toEqual(to);
    expect(allows(action, from)).toBe(to.length > 0);
  });

  it('reaches scheduled only by an approval and sending only from there', () => {
    const into = (state: string) =>
      life
        .filter(({ to }) => (to as readonly string[]).includes(state))
        .map(({ action }) => action);
    expect(into('scheduled')).toEqual(['approve']);
    expect(into('sending')).toEqual(['release', 'resume']);
    expect(into('paused')).toEqual(['pause']);
  });

  it('lets a system step follow checking, approval, scheduled, sending and balancing', () => {
    expect(followedBy('checking')).toEqual(['approval', 'legal review']);
    expect(followedBy('scheduled')).toEqual(['sending', 'returned', 'lapsed']);
    expect(states.filter((state) => isFinal(state) && followedBy(state).length > 0)).toEqual([]);
  });

  it('has a step for every decision', () => {
    expect(decisions.every((one) => life.some(({ action }) => action === one))).toBe(true);
  });
});

function step(action: string, from: string, to: string) {
  return { action, from: [from], to: [to] };
}
