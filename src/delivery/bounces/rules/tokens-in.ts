import { takeApart } from './parts';

/** A token of ours found in a mail; whether it is true is for `Tokens` to say. */
export interface FoundToken {
  readonly purpose: 'bounce' | 'reply';
  readonly token: string;
}

/** More are tried by nobody but an attacker. */
const MOST = 20;

/**
 * Addresses of ours anywhere in a report, in its own words or in our mail that it gives back: return path,
 * Original-Mail-From, Reply-To. Some providers black out all but these.
 */
export function tokensIn(raw: Buffer): FoundToken[] {
  const { headers, parts } = takeApart(raw);
  const texts = [[...headers.values()].join('\n'), ...parts.map(({ text }) => text)];
  const whole = texts
    .join('\n')
    .replace(/=\n/g, '')
    .replace(/\n[ \t]+/g, '');
  const found = [...whole.matchAll(/\b(bounce|reply)\+([a-z2-7]{20,100})@/gi)].map(
    ([, kind, token]) => ({
      purpose: kind!.toLowerCase() as FoundToken['purpose'],
      token: token!.toLowerCase(),
    }),
  );
  return [...new Map(found.map((one) => [one.token, one])).values()].slice(0, MOST);
}
