import { countWords } from './live-check';

const found = (...severities: ('block' | 'legal' | 'warn')[]) =>
  severities.map((severity) => ({ severity }));

describe('count of findings', () => {
  it.each([
    [found(), 'Nothing was found.'],
    [found('block'), '1 finding: 1 stops the message.'],
    [found('legal', 'warn', 'legal'), '3 findings: 2 need legal review, 1 is advice.'],
  ])('%j', (findings, words) => expect(countWords(findings)).toBe(words));
});
