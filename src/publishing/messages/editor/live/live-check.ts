import type { CheckResult, Finding } from '../../../checks/types';
import type { Checkable } from '../../../checking/checking.service';
import { isLanguage } from '../../../../residents/languages/languages';
import type { Variant } from '../../../languages/variant';
import { imageOfRow } from '../content-rows';
import { claimOfRow, type ReadForm } from '../message-form';
import type { Asked } from '../../rules/questions-for';
import { readDeclaration } from '../read-declaration';

/** What the checks read of a form that is still being filled in: the answers that cannot be read yet are left out. */
export function checkableOf({ values, input }: ReadForm): Checkable {
  if (input) return { ...input, subject: values.subject };
  const { subject, body } = values;
  const claims = values.claims.filter(({ text }) => text.trim() !== '').map(claimOfRow);
  const declaration = readDeclaration(values.declaration).value;
  const variants = values.variants.filter((one): one is Variant => isLanguage(one.language));
  const smsText = values.smsText.trim() || null;
  return {
    subject,
    body,
    smsText,
    variants,
    images: values.images.map(imageOfRow),
    claims,
    declaration,
  };
}

/** A finding as the panel beside the text shows it. Offsets are UTF-16 units into the field as typed. */
export interface ShownFinding extends Finding {
  number: number;
  severityWords: string;
}

export const severityWords = {
  block: 'Stops the message',
  legal: 'Needs legal review',
  warn: 'Advice',
} as const;

/**
 * For the script: the findings in order, one sentence with their count, which is all that is read out, and the
 * questions of the declaration that the answers so far lead to.
 */
export function liveAnswer({ outcome, findings }: CheckResult, asked: readonly Asked[]) {
  const shown = findings.map((one, index): ShownFinding => ({
    ...one,
    number: index + 1,
    severityWords: severityWords[one.severity],
  }));
  const questions = asked.map(({ field }) => field);
  return { outcome, findings: shown, count: countWords(findings), questions };
}

/** For example `3 findings: 1 stops the message, 2 need legal review.` */
export function countWords(findings: readonly Pick<Finding, 'severity'>[]): string {
  if (findings.length === 0) return 'Nothing was found.';
  const of = (severity: Finding['severity']) =>
    findings.filter((one) => one.severity === severity).length;
  const parts = [
    [of('block'), 'stops the message', 'stop the message'],
    [of('legal'), 'needs legal review', 'need legal review'],
    [of('warn'), 'is advice', 'are advice'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, many]) => `${n} ${n === 1 ? one : many}`);
  return `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}: ${said.join(', ')}.`;
}
