import { holds, total, type Played } from './figures';

const round = (other: Partial<Played>): Played => ({
  ...{ run: '1/1200', round: 1, kind: 'worker killed', seed: 1, seconds: 9, recipients: 1200 },
  ...{ missed: 0, duplicates: 2, possible_duplicates: 3, bound: 400, unknown: 0, balanced: true },
  ...other,
});

describe('a round', () => {
  it.each([
    ['nothing is wrong', {}, true],
    ['somebody was missed', { missed: 1 }, false],
    ['more came twice than the books know', { duplicates: 4 }, false],
    ['the books call more doubtful than were in flight', { possible_duplicates: 401 }, false],
    ['the balance does not close', { balanced: false }, false],
    ['it could not be played', { broken: 'no answer' }, false],
  ] as const)('holds or not: %s', (_, other, right) => expect(holds(round(other))).toBe(right));
});

describe('all rounds', () => {
  it('add up, and one that does not hold spoils them', () => {
    const rounds = [
      round({ cut: [1, 2], wire: { said: 2, heard: 8 } }),
      round({ cut: [2, 3], unknown: 5 }),
    ];
    expect(total(rounds)).toEqual({
      ...{ rounds: 2, recipients: 2400, missed: 0, duplicates: 4, possible_duplicates: 6 },
      ...{ unknown: 5, positions: 10, positions_cut: 3, balanced: true },
    });
    expect(total([...rounds, round({ missed: 1 })])).toMatchObject({ missed: 1, balanced: false });
  });
});
