import { may, type Permission } from '../../../staff/rules/permissions';
import { covers } from '../../../staff/rules/scope';
import type { Person } from '../../messages/rules/facts';
import { isRating } from '../../rumours/rules/rumour-life';
import { allows, answerLife, type AnswerAction, type AnswerState } from './answer-life';
import { missingParts, repeatsMyth, type AnswerWords } from './answer-parts';

/** An answer and its entry of the register, as the rules need them. */
export interface AnswerFacts {
  /** Null before the first word is written. */
  readonly state: AnswerState | null;
  readonly editors: readonly string[];
  readonly words: AnswerWords;
  readonly rumour: {
    readonly status: string;
    readonly decision: string | null;
    readonly claims: readonly string[];
    /** From the force down to its area. */
    readonly areaPath: readonly string[];
  };
  /** What the checks find in its words now: the gravest. */
  readonly outcome: 'pass' | 'legal' | 'block';
}

export const answerBlockerWords = {
  'not-permitted': 'Your role does not allow this.',
  'outside-your-area': 'Someone whose role covers its area must do this.',
  'wrong-state': 'The answer is not at a stage where this can be done.',
  'not-rated': 'No rating of this claim stands. Rate it first.',
  'not-decided':
    'The register does not say that it is answered. Decide to respond or to warn first.',
  'parts-missing': 'Fill in every part.',
  'myth-repeated': 'Only one part may tell the myth. Say in the others what is so.',
  'checks-stop': 'The checks stop these words. Change them.',
  'legal-must-approve': 'The checks ask for legal review, so a legal reviewer must approve it.',
  'wrote-in-it': 'You wrote in it, so someone else must approve it.',
  'reason-missing': 'Give a reason.',
} as const;
export type AnswerBlocker = keyof typeof answerBlockerWords;

const BY: Record<AnswerAction, Permission> = {
  ...{ write: 'rumour.write', propose: 'rumour.write' },
  ...{
    return: 'rumour.rate',
    publish: 'rumour.rate',
    withdraw: 'rumour.rate',
    replace: 'rumour.rate',
  },
};

/** Why this person may not do it. Without `reason` asked (undefined) it tells only what a page may offer. */
export function whyNotAnswer(
  person: Person,
  facts: AnswerFacts,
  action: AnswerAction,
  reason?: string,
): AnswerBlocker[] {
  const { rumour, words, outcome } = facts;
  const decides = BY[action] === 'rumour.rate';
  const goesOut = action === 'propose' || action === 'publish';
  const step = answerLife.find((one) => one.action === action)!;
  const found: (AnswerBlocker | false)[] = [
    !may(person.roles, BY[action]) && 'not-permitted',
    decides &&
      !covers(person.roles, ['supervisor', 'legal'], [[...rumour.areaPath]]) &&
      'outside-your-area',
    !allows(facts.state ?? 'draft', action) && 'wrong-state',
    goesOut && !isRating(rumour.status) && 'not-rated',
    goesOut && !['respond', 'prebunk'].includes(rumour.decision ?? '') && 'not-decided',
    goesOut && missingParts(words, rumour.status).length > 0 && 'parts-missing',
    goesOut && repeatsMyth(words, rumour.claims, rumour.status) && 'myth-repeated',
    goesOut && outcome === 'block' && 'checks-stop',
    action === 'publish' && facts.editors.includes(person.id) && 'wrote-in-it',
    action === 'publish' &&
      outcome === 'legal' &&
      !person.roles.some(({ role }) => role === 'legal') &&
      'legal-must-approve',
    'needs' in step && reason !== undefined && reason.trim() === '' && 'reason-missing',
  ];
  return found.filter((one): one is AnswerBlocker => one !== false);
}
