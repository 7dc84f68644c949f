/**
 * What a postbox can be told to do instead of taking a mail:
 * - `'later'` 451 and `'never'` 550 to the recipient;
 * - `'later-after-body'` 451 and `'never-after-body'` 550 once the body is in;
 * - `'drop-after-body'` cuts the connection once the body is in, with no answer;
 * - `{ slowMs }` takes it, but answers that much later;
 * - `{ code, words, stage }` any refusal.
 */
export type Answer =
  | 'later'
  | 'never'
  | 'later-after-body'
  | 'never-after-body'
  | 'drop-after-body'
  | { slowMs: number }
  | { code: number; words?: string; stage?: Refusal['stage'] };

export interface Refusal {
  stage: 'recipient' | 'body';
  code?: number;
  words?: string;
  slowMs?: number;
  drop?: boolean;
}

const named: Record<Extract<Answer, string>, Refusal> = {
  later: { stage: 'recipient', code: 451, words: '4.7.1 try again later' },
  never: { stage: 'recipient', code: 550, words: '5.1.1 no such mailbox' },
  'later-after-body': { stage: 'body', code: 451, words: '4.3.0 try again later' },
  'never-after-body': { stage: 'body', code: 550, words: '5.7.1 refused' },
  'drop-after-body': { stage: 'body', drop: true },
};

export function answerOf(answer: Answer): Refusal {
  if (typeof answer === 'string') return named[answer];
  if ('slowMs' in answer) return { stage: 'body', slowMs: answer.slowMs };
  return { stage: 'recipient', ...answer };
}
