import { X509Certificate, createPrivateKey } from 'node:crypto';
import { selfSigned } from './self-signed';

describe('a certificate of our own', () => {
  const { cert, key } = selfSigned('talk.example.org');
  const read = new X509Certificate(cert);

  it('is for the host, and signed by itself', () => {
    expect(read.checkHost('talk.example.org')).toBe('talk.example.org');
    expect(read.checkHost('elsewhere.example.org')).toBeUndefined();
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
  });

  it('is good now and for years', () => {
    expect(read.validFromDate.getTime()).toBeLessThan(Date.now());
    expect(read.validToDate.getTime()).toBeGreaterThan(Date.now() + 9 * 365 * 86_400_000);
  });
});
