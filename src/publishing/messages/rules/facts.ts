import type { Role } from '../../../staff/rules/permissions';
import type { Blocker } from './blockers';
import type { State } from './life';
import type { QuietHours } from './quiet-hours';

/** Who asks, as the rules need to know them. */
export interface Person {
  readonly id: string;
  /** The partner whose account it is; null or missing: the force's. */
  readonly partnerId?: string | null;
  readonly roles: readonly { readonly role: Role; readonly areaId: string }[];
  readonly teamIds: readonly string[];
}

/** An accepted approval that nothing voided. */
export interface Approval {
  readonly staffId: string;
  readonly hash: string;
  /** Of the partner's own supervisor; null or missing: the force's. */
  readonly partnerId?: string | null;
}

/** An audience below the force's least. */
export interface SmallAudience {
  /** Somebody allowed it, by name and with a reason. */
  readonly allowed: boolean;
}

/** A message as it stands now. */
export interface MessageFacts {
  readonly state: State;
  readonly version: number;
  readonly revisionId: string;
  readonly authorId: string;
  readonly authorTeamIds: readonly string[];
  /** The partner whose staff wrote it; null or missing: the force. */
  readonly partnerId?: string | null;
  /** Everyone who wrote a revision of it. */
  readonly editorIds: readonly string[];
  /** For each area of the audience the ids from the force down to itself. */
  readonly areaPaths: readonly string[][];
  /** An urgent safety message: an on-call inspector may decide alone. */
  readonly urgent: boolean;
  /** Nobody decided in time: the next level may. */
  readonly escalated: boolean;
  /** Approvals that stand over this revision: who, and over which hash (hex). */
  readonly approvals: readonly Approval[];
  /** Claims of high harm of this revision that nobody verified; missing: none. */
  readonly unverifiedClaims?: number;
  readonly releaseAt: Date | null;
  readonly notAfter: Date | null;
  /** The hours in which it does not go out; null for an urgent message. */
  readonly quiet: QuietHours | null;
  /** What is wrong with its text message; missing: nothing. */
  readonly textProblems?: readonly Blocker[];
  /** Its audience is small; missing or null: it is large enough. Looked at while it waits for a decision. */
  readonly small?: SmallAudience | null;
  /** It waits for a condition that no supervisor has confirmed yet. */
  readonly held: boolean;
}

/** What was on the page when the person decided. Left out while a page only asks what it may offer. */
export interface Seen {
  readonly version: number;
  readonly revisionId: string;
}

/** A finding as the rules need it; `where` is `subject`, `body` or `alt:n`. */
export interface FoundAt {
  readonly rule: string;
  readonly severity: 'block' | 'legal' | 'warn';
  readonly where: string;
  readonly start: number;
  readonly end: number;
}

/** A clearance of a finding of this very revision, by one person. */
export interface ClearedAt {
  readonly rule: string;
  readonly where: string;
  readonly start: number;
  readonly end: number;
  readonly staffId: string;
}
