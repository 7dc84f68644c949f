import { marked } from './marked';

const at = (start: number, end: number, severity: 'block' | 'legal' | 'warn' = 'warn') => ({
  ...{ rule: 'R', where: 'body', start, end, severity },
});
const shape = (text: string, ...findings: ReturnType<typeof at>[]) =>
  marked(text, 'body', findings).map((piece) => [piece.text, ...piece.numbers]);

describe('text with its findings', () => {
  it.each([
    ['plain', [], [['plain']]],
    ['one two', [at(4, 7)], [['one '], ['two', 1]]],
    ['abcdef', [at(1, 4), at(2, 6)], [['a'], ['b', 1], ['cd', 1, 2], ['ef', 2]]],
    ['abc', [at(0, 99)], [['abc', 1]]],
    ['abc', [at(2, 2)], [['abc']]],
  ] as const)('%s', (text, findings, pieces) => {
    expect(shape(text, ...findings)).toEqual(pieces);
  });

  it('loses no letter and shows the worst severity', () => {
    const pieces = marked('abcdef', 'body', [at(0, 4), at(2, 6, 'block')]);
    expect(pieces.map(({ text }) => text).join('')).toBe('abcdef');
    expect(pieces.map(({ severity }) => severity)).toEqual(['warn', 'block', 'block']);
    expect(pieces.map(({ starts }) => starts)).toEqual([[1], [2], []]);
  });

  it('leaves out findings of other parts', () => {
    expect(marked('abc', 'subject', [at(0, 2)])).toHaveLength(1);
  });
});
