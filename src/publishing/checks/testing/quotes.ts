import type { Declaration } from '../declaration';
import { readDocument } from '../document';
import type { Rule } from '../rule';
import { applyRule } from '../apply-rule';
import type { CheckInput } from '../types';

/** A text with what is declared of it; `as_of` is 12 May 2026, a Tuesday, unless said. */
export type Case = [text: string, declared?: Declaration, rest?: Partial<CheckInput>];

/** What one rule quotes from a text. */
export function quotes(rule: Rule, [body, declared = {}, rest = {}]: Case): string[] {
  const declaration: Declaration = {
    nation: 'england',
    messageType: 'update',
    proceedingsActive: false,
    suspectStatus: 'none',
    namesUnder18: false,
    offenceClass: 'none',
    ...declared,
  };
  const input: CheckInput = {
    subject: '',
    body,
    declaration,
    claims: [],
    officialDomains: [],
    asOf: '2026-05-12',
    ...rest,
  };
  return applyRule(rule, readDocument(input)).map((f) => f.quote);
}

export const arrested: Declaration = { proceedingsActive: true, suspectStatus: 'arrested' };
export const charged: Declaration = { proceedingsActive: true, suspectStatus: 'charged' };
export const convicted: Declaration = { suspectStatus: 'convicted', courtStage: 'concluded' };
