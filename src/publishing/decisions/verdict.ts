import type { Blocker } from '../messages/rules/blockers';
import type { Message } from '../messages/message.entity';
import type { Action, State } from '../messages/rules/life';

/** Where an action leads, with what changes besides the state. */
export interface Step {
  action: Action;
  to: State;
  changes?: Partial<
    Pick<Message, 'releaseAt' | 'approvedHash' | 'approversNeeded' | 'holdLiftedAt'>
  >;
}

/** What the rules say of a decision with fresh facts. */
export interface Verdict {
  blockers: readonly Blocker[];
  /** Taken when nothing blocks; or beside a refusal, when what was found moves the message by itself. */
  step?: Step;
  /** An on-call inspector decided by themselves: somebody reviews it afterwards. */
  alone?: boolean;
  /** Whose role made it possible, where a deputy decides. */
  forId?: string | null;
}

export const refusedFor = (blockers: readonly Blocker[], step?: Step): Verdict => ({
  blockers,
  step,
});

export const accept = (action: Action, to: State, changes?: Step['changes']): Verdict => ({
  blockers: [],
  step: { action, to, changes },
});
