import { Refusal } from '../../platform/errors';

type Code = 'unknown-token' | 'expired-token' | 'used-token';

const statuses: Record<Code, number> = {
  'unknown-token': 404,
  'expired-token': 410,
  'used-token': 409,
};

/** The plain answer to a link that opens nothing: each its own words. */
export function refusedToken(code: Code, words: Partial<Record<Code, string>> = {}): Refusal {
  const usual: Record<Code, string> = {
    'unknown-token':
      'This link is not one of ours. Open it again from the e-mail, or copy all of it.',
    'expired-token': 'This link is too old. The newest e-mail from us has one that works.',
    'used-token': 'This link was used already. You need not do anything.',
  };
  return new Refusal(code, statuses[code], words[code] ?? usual[code]);
}
