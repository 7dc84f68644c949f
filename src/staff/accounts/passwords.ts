import argon2 from 'argon2';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane; some 30 ms. */
const options = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** One way to write what looks the same: keyboards differ in how they send an accented letter (NIST SP 800-63B, 3.1.1.2). */
const oneForm = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> =>
  argon2.hash(oneForm(password), options);

/** True when the stored hash was made with weaker parameters than today's. */
export const isOldHash = (hash: string): boolean => argon2.needsRehash(hash, options);

let nobody: Promise<string> | undefined;

/**
 * Whether the password fits. For an unknown account, and for one that has no password yet, a hash of nobody's password is tried just the same,
 * so that the time taken does not tell which accounts exist.
 */
export async function passwordFits(
  hash: string | null | undefined,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword('no account has this one');
  const fits = await argon2.verify(hash ?? (await nobody), oneForm(password));
  return Boolean(hash) && fits;
}
