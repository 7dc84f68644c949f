import { tasksWaiting } from './tasks-waiting';

const now = new Date('2026-05-12T12:00:00Z');
const early = { dueAt: new Date('2026-05-13T12:00:00Z') };
const late = { dueAt: new Date('2026-05-11T12:00:00Z') };
const unclocked = { dueAt: null };

it.each([
  [[], 0, null],
  [[early], 0, { words: '1 waits', pressing: false }],
  [[early, unclocked], 0, { words: '2 wait', pressing: false }],
  [[late, early], 0, { words: '1 overdue, 2 wait', pressing: true }],
  [[early], 1, { words: '1 alarm to take, 1 waits', pressing: true }],
  [[], 2, { words: '2 alarms to take', pressing: true }],
  [Array.from({ length: 200 }, () => early), 0, { words: '200 or more wait', pressing: false }],
])('says of %j and %d alarms: %j', (tasks, alarms, said) => {
  expect(tasksWaiting(tasks, alarms, now)).toEqual(said);
});
