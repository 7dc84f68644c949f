import { Refusal } from '../../platform/errors';

type Code = 'unknown-token' | 'expired-token' | 'used-token';

const statuses: Record<Code, number> = {
  'unknown-token': 404,
  'expired-token': 410,
  'used-token': 409,
};

/** The plain answer to a link that opens nothing: each its own words, by their key. */
export function refusedToken(code: Code, words: Partial<Record<Code, string>> = {}): Refusal {
  const usual: Record<Code, string> = {
    'unknown-token': 'residents/links:unknown-token',
    'expired-token': 'residents/links:expired-token',
    'used-token': 'residents/links:used-token',
  };
  return new Refusal(code, statuses[code], words[code] ?? usual[code]);
}
