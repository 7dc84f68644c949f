import { lifeProblems } from '../../../platform/rules/life-table';
import { admits, taskLife, taskStates, taskTable } from './task-life';

describe('life of a task', () => {
  it('is whole', () => expect(lifeProblems(taskTable)).toEqual([]));

  it.each(taskLife.map(({ action, from }) => [action, from] as const))(
    '%s is admitted from %j alone',
    (action, from) => {
      expect(taskStates.filter((state) => admits(state, action))).toEqual(from);
    },
  );
});
