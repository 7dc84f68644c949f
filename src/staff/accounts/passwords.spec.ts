import { hashPassword, isOldHash, passwordFits } from './passwords';

describe('passwords', () => {
  it('hashes with argon2id, 19 MiB, two passes', async () => {
    const hash = await hashPassword('correct horse');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
    expect(isOldHash(hash)).toBe(false);
  });

  it('knows a weaker hash', () => {
    expect(isOldHash('$argon2id$v=19$m=4096,t=1,p=1$c2FsdHNhbHRzYWx0$aGFzaA')).toBe(true);
  });

  it('takes the right password only', async () => {
    const hash = await hashPassword('correct horse');
    await expect(passwordFits(hash, 'correct horse')).resolves.toBe(true);
    await expect(passwordFits(hash, 'correct horsf')).resolves.toBe(false);
  });

  it('lets nobody in without an account, not even by the stand-in password', async () => {
    await expect(passwordFits(undefined, 'no account has this one')).resolves.toBe(false);
    await expect(passwordFits(null, 'no account has this one')).resolves.toBe(false);
  });

  it('takes it from a keyboard that sends an accent as a letter of its own', async () => {
    const hash = await hashPassword('caf\u00e9 by the river');
    await expect(passwordFits(hash, 'cafe\u0301 by the river')).resolves.toBe(true);
  });
});
