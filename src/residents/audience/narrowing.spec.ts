import { Narrowings } from './narrowing';

const ring = [
  [-0.3, 51.4],
  [-0.2, 51.4],
  [-0.2, 51.5],
  [-0.3, 51.4],
] as const;
const drawing = { outlines: [ring], wholeIds: ['w'] };
const id = '01939f3e-0000-7000-8000-00000000000a';

/** The numbers of parameters in a statement. */
const numbers = (sql: string) =>
  [...new Set([...sql.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)))].sort((a, b) => a - b);

describe('a narrowing', () => {
  const narrowings = new Narrowings();

  it('is nothing for most audiences, so that their statements stay as they were', () => {
    expect(narrowings.of({}, 4)).toEqual({ where: '', values: [] });
    expect(narrowings.of({ drawing: null, leavesOutId: null }, 4).where).toBe('');
  });

  it('refuses to leave out nobody where nobody knows who got what', () => {
    expect(() => narrowings.of({ leavesOutId: id }, 4)).toThrow();
  });

  it.each(['mail', 'text'] as const)('numbers its parameters on from others: %s', (channel) => {
    const both = new Narrowings();
    both.by({ sql: (_, message) => `SELECT contact_point_id FROM got WHERE id = ${message}` });
    const { where, values } = both.of({ drawing, leavesOutId: id }, 5, channel);
    expect(numbers(where)).toEqual(values.map((_, place) => place + 5));
    expect(where).toContain(
      channel === 'mail' ? 'member.contact_point_id IN' : 'member.placed_id IN',
    );
    expect(values.at(-1)).toBe(id);
  });
});
