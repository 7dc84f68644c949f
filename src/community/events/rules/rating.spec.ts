import { ratingsOf } from './rating';

it.each([
  [[0, 0, 0, 0, 9], null, null, [null, null, null, null, null]],
  [[0, 0, 1, 0, 9], 10, 4.8, [null, null, null, null, null]],
  [[12, 0, 0, 0, 12], 20, 3, [10, null, null, null, 10]],
])('%j', (counts, all, average, each) => {
  expect(ratingsOf(counts)).toEqual({ all, average, each });
});
