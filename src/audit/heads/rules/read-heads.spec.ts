import { lineOf, type SignedHead } from './head';
import { cutShort, readHeads } from './read-heads';

const head: SignedHead = {
  ...{ day: '2026-11-20', seq: 7, hash: 'ab'.repeat(32), entries: 7 },
  ...{ at: '2026-11-20T03:50:00.000Z', epoch: '0b6f4c1e-7a52-4a53-9a0c-0f4a4b0f1a11' },
  ...{ key: 'k1', signature: `${'A'.repeat(86)}==` },
};
const line = lineOf(head);
const next = lineOf({ ...head, day: '2026-11-21' });
const faultOf = (text: string) => {
  const read = readHeads(text);
  return read.ok ? null : [read.fault.line, read.fault.words];
};

describe('the file of heads', () => {
  it('is read line by line, whatever ends a line', () => {
    const read = readHeads(`${line}\r\n\r\n${next}\n`);
    expect(read).toEqual({
      ok: true,
      heads: [
        { line: 1, head },
        { line: 3, head: { ...head, day: '2026-11-21' } },
      ],
    });
    expect(readHeads('')).toEqual({ ok: true, heads: [] });
  });

  it.each([
    ['no JSON', `${line}\n{"day"`, 2, 'it is not JSON: cut short, or changed by hand'],
    ['another thing', '[1]', 1, 'it is not a head of the audit log'],
    ['a wrong number', line.replace('"seq":7', '"seq":-7'), 1, 'seq is not a whole number'],
    ['a fraction', line.replace('"seq":7', '"seq":7.5'), 1, 'seq is not a whole number'],
    ['no count', line.replace('"entries":7,', ''), 1, 'entries is not a whole number'],
    [
      'a wrong day',
      line.replace('2026-11-20"', '20.11.2026"'),
      1,
      'day is not a day as YYYY-MM-DD',
    ],
    ['a short hash', line.replace('abab', 'ab'), 1, 'hash is not 64 digits of hex'],
    ['no signature', line.replace('A==', '=='), 1, 'signature is not a signature in base64'],
    [
      'days out of order',
      `${next}\n${line}`,
      2,
      'its day 2026-11-20 does not come after 2026-11-21',
    ],
    ['a day twice', `${line}\n${line.replace('"seq":7', '"seq":8')}`, 2, expect.any(String)],
  ] as const)('is refused with %s', (_what, text, at, words) => {
    expect(faultOf(text)).toEqual([at, words]);
  });

  it('may hold a line that a crash cut short, where the whole of it follows', () => {
    const read = readHeads(`${line}\n${next.slice(0, 40)}\n${next}\n`);
    expect(read).toMatchObject({ ok: true, heads: [{ line: 1 }, { line: 3 }] });
    expect(readHeads(`${line}\n${line}\n`)).toMatchObject({ ok: true, heads: [{ line: 2 }] });
    expect(faultOf(`${line.slice(0, 40)}\n${next}\n`)).toMatchObject([1, expect.any(String)]);
  });

  it('ends well or with a line cut short', () => {
    expect(cutShort('')).toBeNull();
    expect(cutShort(`${line}\n`)).toBeNull();
    expect(cutShort(`${line}\n{"da`)).toBe('{"da');
    expect(cutShort('{"da')).toBe('{"da');
  });
});
