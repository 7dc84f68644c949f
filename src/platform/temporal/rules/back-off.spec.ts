import { backOffSeconds } from './back-off';

it.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [5, 16],
  [6, 30],
  [900, 30],
])('after %i tries waits %i s', (tries, seconds) => {
  expect(backOffSeconds(tries)).toBe(seconds);
});
