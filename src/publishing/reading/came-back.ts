import type { Decision } from '../decisions/decision.entity';
import type { State } from '../messages/rules/life';

/** Why a message is with its authors again. `staffId` null: by itself, at its release. */
export interface CameBack {
  staffId: string | null;
  reason: string | null;
  /** How many findings have a reason of their own. */
  findings: number;
}

type Decided = Pick<Decision, 'action' | 'accepted' | 'appliedAt' | 'staffId' | 'detail'>;

/** Null where it is in any other state. The last accepted decision tells: a return, or what was followed by its release. */
export function cameBack(state: State, decisions: readonly Decided[]): CameBack | null {
  if (state !== 'returned') return null;
  const last = decisions
    .filter(({ accepted }) => accepted === true)
    .sort((a, b) => Number(a.appliedAt) - Number(b.appliedAt))
    .at(-1);
  if (last?.action !== 'return') return { staffId: null, reason: null, findings: 0 };
  const { reason, findings = [] } = last.detail;
  return { staffId: last.staffId, reason: reason?.trim() || null, findings: findings.length };
}
