import { Settings } from '../config/settings';
import { keyRing } from './key-ring';
import { Vault } from './vault';

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const vault = (dataKeys: string) =>
  new Vault({
    DATA_KEYS: keyRing(dataKeys),
    INDEX_KEYS: keyRing(`i1:${key('i')}`),
  } as unknown as Settings);
const first = vault(`k1:${key('a')}`);

describe('vault', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const sealed = first.seal('amira@example.org', 'contact_point.address');
    expect(first.open(sealed, 'contact_point.address')).toBe('amira@example.org');
    expect(sealed.equals(first.seal('amira@example.org', 'contact_point.address'))).toBe(false);
    expect(sealed.toString('latin1')).not.toContain('amira');
  });

  it('does not open a value that was moved to another column or changed', () => {
    const sealed = first.seal('amira@example.org', 'contact_point.address');
    expect(() => first.open(sealed, 'reply.text')).toThrow();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => first.open(sealed, 'contact_point.address')).toThrow();
  });

  it('opens old values after a rotation, and says which key is missing', () => {
    const sealed = first.seal('text', 'reply.text');
    expect(vault(`k2:${key('b')},k1:${key('a')}`).open(sealed, 'reply.text')).toBe('text');
    expect(() => vault(`k2:${key('b')}`).open(sealed, 'reply.text')).toThrow(
      'DATA_KEYS has no key k1',
    );
  });

  it('indexes equal texts alike within one purpose only', () => {
    const index = first.blindIndex('amira@example.org', 'contact_point.address');
    expect(index.equals(first.blindIndex('amira@example.org', 'contact_point.address'))).toBe(true);
    expect(index.equals(first.blindIndex('amira@example.org', 'reply.from'))).toBe(false);
  });
});
