import { isComplete, mayShow, nextStep, stepBefore, type Asked } from './steps';

const all: Asked = {
  ...{ name: 'Abbey Primary School', kind: 'school', areaIds: ['abbey'] },
  ...{ topicCodes: ['local-events'], cadence: 'daily' },
};

describe('the questions about an organisation', () => {
  it.each([
    [{}, 'about'],
    [{ name: 'Abbey' }, 'about'],
    [{ name: 'Abbey', kind: 'shop' }, 'areas'],
    [{ ...all, areaIds: [] }, 'areas'],
    [{ ...all, topicCodes: [] }, 'topics'],
    [{ ...all, cadence: undefined }, 'cadence'],
    [all, 'addresses'],
  ] as const)('%j goes on with %s', (asked, step) => {
    expect(nextStep(asked)).toBe(step);
    expect(isComplete(asked)).toBe(step === 'addresses');
    expect(mayShow(step, asked)).toBe(true);
  });

  it('shows none before its turn, and goes back one by one', () => {
    expect(mayShow('topics', { name: 'Abbey', kind: 'shop' })).toBe(false);
    expect(stepBefore('about')).toBeNull();
    expect(stepBefore('addresses')).toBe('cadence');
  });
});
