import { clauseAround } from './clauses';
import { phrase, says } from './phrase';

const NEGATIVE = phrase(
  "no|not|never|none|nobody|no one|nothing|neither|nor|without|cannot|\\p{L}{2,8}n't|don't|isn't|untrue|" +
    'unlikely to|deny|denies|denied|yet to be|rather than|instead of|free of|ruled out',
);

/**
 * Whether the words at `at` (an offset into the sentence) are denied in their own clause.
 * "not only" and "no doubt" are emphasis, not denial.
 */
export function negated(sentence: string, at: number, reach = 60): boolean {
  const clause = clauseAround(sentence, at);
  const before = sentence
    .slice(Math.max(clause.start, at - reach), at)
    .replace(
      /\b(?:not only|no doubt|no question|no wonder|no surprise|(?:didn't|did not|doesn't) take (?:us )?(?:long|much)|no time|not surprising|no secret)\b/gi,
      '',
    );
  return says(before, NEGATIVE);
}
