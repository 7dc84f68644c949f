import { clockSteps } from './clock';
import { eventWords, wordsOfEvent } from './event-words';
import { taskStates } from './task-life';

it('has words of its own for every step of the clock and every state of a task', () => {
  for (const kind of [...clockSteps.map(({ step }) => step), ...taskStates])
    expect(eventWords).toHaveProperty(kind);
});

it('shows a kind that it does not know as it is stored', () => {
  expect(wordsOfEvent('moved-on')).toBe('Moved on');
});
