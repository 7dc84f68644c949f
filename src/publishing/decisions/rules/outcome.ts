import type { Blocker } from '../../messages/rules/blockers';
import type { State } from '../../messages/rules/life';

/** What became of a decision: codes only, for it passes through the workflow's history. */
export interface Outcome {
  readonly accepted: boolean;
  /** The message's state and version afterwards, whether accepted or not. */
  readonly state: State;
  readonly version: number;
  /** Why it was refused; empty when accepted. */
  readonly blockers: readonly Blocker[];
}
