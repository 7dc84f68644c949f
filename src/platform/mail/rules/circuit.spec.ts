import { Circuit } from './circuit';

describe('a relay that fails', () => {
  const failed = (times: number, at = 0) => {
    const circuit = new Circuit();
    for (let n = 0; n < times; n++) circuit.fails(at);
    return circuit;
  };

  it.each([
    [0, 0, true],
    [2, 0, true],
    [3, 4_999, false],
    [3, 5_000, true],
    [4, 9_999, false],
    [4, 10_000, true],
    [50, 119_999, false],
    [50, 120_000, true],
  ])('%i times may be tried %i ms later: %s', (times, later, may) =>
    expect(failed(times).mayTry(later)).toBe(may),
  );

  it('is tried by one connection after its rest, and by all once that works', () => {
    const circuit = failed(3);
    circuit.tries();
    expect(circuit.mayTry(6_000)).toBe(false);
    circuit.works();
    expect(circuit.mayTry(6_000)).toBe(true);
  });
});
