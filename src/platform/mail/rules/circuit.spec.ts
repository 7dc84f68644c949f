import { Circuit } from './circuit';

describe('a relay that fails', () => {
  /** Failed so many times, each as soon as it might be tried again; the last of them at `at`. */
  const failed = (times: number) => {
    const circuit = new Circuit();
    let at = 0;
    for (let n = 0; n < times; n++) {
      while (!circuit.mayTry(at)) at += 1_000;
      circuit.fails(at);
    }
    return { circuit, at };
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
  ])('%i times may be tried %i ms later: %s', (times, later, may) => {
    const { circuit, at } = failed(times);
    expect(circuit.mayTry(at + later)).toBe(may);
  });

  it('rests for 5 seconds however many connections it refused at that moment', () => {
    const circuit = new Circuit();
    for (let n = 0; n < 100; n++) circuit.fails(n);
    expect(circuit.mayTry(4_999)).toBe(false);
    expect(circuit.mayTry(5_002)).toBe(true);
  });

  it('is tried by one connection after its rest, and by all once that works', () => {
    const { circuit } = failed(3);
    circuit.tries();
    expect(circuit.mayTry(6_000)).toBe(false);
    circuit.works();
    expect(circuit.mayTry(6_000)).toBe(true);
  });
});
