import type { State } from '../../messages/rules/life';

/** What of a message its next decision depends on. */
export interface Waiting {
  readonly state: State;
  /** Approvals that stand over what is there now. */
  readonly approvals: number;
  /** Block and legal findings of the last run. */
  readonly toClear: number;
  /** The partner whose supervisor has yet to approve it; null or missing: none. */
  readonly partner?: string | null;
}

/** What a message at the desk waits for, in words. */
export function waitsFor({ state, approvals, toClear, partner }: Waiting): string {
  if (state === 'legal review')
    return toClear === 1 ? 'Legal review of 1 finding' : `Legal review of ${toClear} findings`;
  if (partner) return `Approval by ${partner} first`;
  return approvals > 0 ? 'A second approval' : 'Approval';
}
