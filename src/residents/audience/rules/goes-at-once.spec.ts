import { goesAtOnce } from './goes-at-once';

it.each([
  [true, 'local-events', true],
  [false, 'urgent-safety', true],
  [false, 'local-events', false],
])('urgent: %p, about %p: goes to everyone at once: %p', (urgent, topicCode, atOnce) => {
  expect(goesAtOnce({ urgent, topicCode })).toBe(atOnce);
});
