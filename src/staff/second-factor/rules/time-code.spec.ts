import { addressOfSecret, inFours, newSecret, stepOfCode } from './time-code';

/** The secret of RFC 6238, appendix B: the 20 bytes "12345678901234567890". */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** Appendix B for SHA-1, of whose eight digits an app shows the last six. */
const vectors: [number, string][] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
];

describe('codes by time', () => {
  it.each(vectors)('at %d s are those of RFC 6238: %s', (seconds, eight) =>
    expect(stepOfCode(secret, eight.slice(2), seconds * 1000)).toBe(Math.floor(seconds / 30)),
  );

  const at = 1111111111_000;
  const step = Math.floor(1111111111 / 30);
  it.each([
    ['one step ago', 30_000, step],
    ['one step ahead', -30_000, step],
    ['two steps ago', 60_000, null],
    ['two steps ahead', -60_000, null],
  ])('by a clock that is %s', (_, later, expected) =>
    expect(stepOfCode(secret, '050471', at + later)).toBe(expected),
  );

  it.each(['', '50471', '0050471', '05047x', '٠٥٠٤٧١', ' 050471'])('are not %j', (code) =>
    expect(stepOfCode(secret, code, at)).toBeNull(),
  );

  it('have secrets of 160 bits, each another', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
  });

  it('are told to an app by an address, and to a person in fours', () => {
    expect(addressOfSecret(secret, 'Northshire Police', 'amina@example.org')).toBe(
      `otpauth://totp/Northshire%20Police:amina%40example.org?issuer=Northshire%20Police&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
  });
});
