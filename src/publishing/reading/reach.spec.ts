import { reachOf, roundedReach } from './reach';

it.each([
  [0, 0, 'fewer than 10 people'],
  [9, 9, 'fewer than 10 people'],
  [14, 14, 'about 10 people'],
  [49, 46, 'about 50 people: about 50 at once, fewer than 10 in their daily or weekly mail'],
])('%p people of places, %p of them at once: %s', (size, atOnce, words) => {
  expect(roundedReach(size, atOnce).words).toBe(words);
});

it.each([
  [0, 0, 'nobody'],
  [1, 1, '1 person'],
  [49, 49, '49 people'],
  [1234, 1234, 'about 1,230 people'],
  [412, 371, 'about 410 people: about 370 people at once, 41 people in their daily or weekly mail'],
  [1, 0, '1 person: nobody at once, 1 person in their daily or weekly mail'],
])('%p people, %p of them at once: %s', (size, atOnce, words) => {
  expect(reachOf(size, atOnce).words).toBe(words);
});
