import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { Settings } from '../config/settings';
import { base32, fromBase32 } from './base32';
import { Hmac } from './hmac';
import { keyRing } from './key-ring';
import { Tokens } from './tokens';

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const settings = (keys: string) => ({ LINK_KEYS: keyRing(keys) }) as unknown as Settings;
const tokens = new Tokens(settings(`k1:${key('a')}`));
const id = '01987f2c-6c00-7000-8000-0123456789ab';

describe('the keyed hash', () => {
  it('is HMAC-SHA-256 of purpose, a zero byte and data', () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.string(),
        fc.uint8Array(),
        (k, purpose, data) =>
          expect(new Hmac(Buffer.from(k)).of(purpose, Buffer.from(data))).toBe(
            createHmac('sha256', k).update(`${purpose}\0`).update(data).digest('binary'),
          ),
      ),
    ));
});

describe('tokens', () => {
  it('give back the id that they were made for', () => {
    expect(tokens.read('unsubscribe', tokens.mint('unsubscribe', id))).toEqual({ ok: true, id });
    expect(tokens.read('reply', tokens.mint('reply', '123456'))).toEqual({
      ok: true,
      id: '123456',
    });
  });

  it('open only what they were made for', () => {
    const token = tokens.mint('unsubscribe', id);
    expect(tokens.read('preferences', token)).toEqual({ ok: false, code: 'unknown-token' });
  });

  it('say when they have expired', () => {
    const token = tokens.mint('confirm', id, { expires: new Date('2026-05-12T10:00:00Z') });
    expect(tokens.read('confirm', token, new Date('2026-05-12T10:00:00Z')).ok).toBe(true);
    expect(tokens.read('confirm', token, new Date('2026-05-12T10:02:00Z'))).toEqual({
      ok: false,
      code: 'expired-token',
    });
  });

  it('are read by an old key that is kept, and not by one that is gone', () => {
    const token = tokens.mint('unsubscribe', id);
    const rotated = new Tokens(settings(`k2:${key('b')},k1:${key('a')}`));
    expect(rotated.read('unsubscribe', token)).toEqual({ ok: true, id });
    expect(new Tokens(settings(`k2:${key('b')}`)).read('unsubscribe', token).ok).toBe(false);
  });

  it('fit in a local part of 64 characters with its prefix, and survive a change of case', () => {
    const token = tokens.mint('reply', id);
    expect(`bounce+${token}`.length).toBeLessThanOrEqual(64);
    expect(tokens.read('reply', token.toUpperCase())).toEqual({ ok: true, id });
  });

  it('refuse any change of a letter', () => {
    const token = tokens.mint('unsubscribe', id);
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
        (at, letter) => {
          fc.pre(token[at] !== letter);
          const changed = token.slice(0, at) + letter + token.slice(at + 1);
          expect(tokens.read('unsubscribe', changed).ok).toBe(false);
        },
      ),
    );
  });

  it('refuse whatever a stranger types', () => {
    fc.assert(fc.property(fc.string(), (text) => !tokens.read('unsubscribe', text).ok));
  });
});

describe('base32', () => {
  it('gives back every sequence of bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        (bytes) => fromBase32(base32(Buffer.from(bytes)))?.equals(bytes) === true,
      ),
    );
  });

  it('agrees with the test vectors of RFC 4648, section 10', () => {
    expect(base32(Buffer.from('foobar'))).toBe('mzxw6ytboi');
    expect(base32(Buffer.from('foob'))).toBe('mzxw6yq');
  });
});
