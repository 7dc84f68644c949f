import { detailWords } from './detail-words';

it.each([
  [{}, ''],
  [{ version: 3, state: 'scheduled' }, 'version: 3; state: scheduled'],
  [{ areas: ['a', 'b'], reason: null, done: false }, 'areas: ["a","b"]; done: false'],
])('%j is said as “%s”', (detail, words) => {
  expect(detailWords(detail)).toBe(words);
});
