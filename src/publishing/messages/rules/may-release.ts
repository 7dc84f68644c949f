import { blockers, type Blocker } from './blockers';
import { allows, type State } from './life';
import { isQuiet, type QuietHours } from './quiet-hours';

/** What the timer finds when the release time comes. `approved` and `now` hashes are hex, over content and audience. */
export interface Release {
  readonly state: State;
  readonly releaseAt: Date | null;
  readonly notAfter: Date | null;
  readonly now: Date;
  readonly quiet: QuietHours | null;
  readonly held: boolean;
  /** The audience fell below the force's least, and nobody allowed that. */
  readonly tooSmall?: boolean;
  /** Block and legal findings of the check at release that no clearance covers. */
  readonly openFindings: number;
  /** True when the accepted approval is over exactly what would be sent. */
  readonly approvalMatches: boolean;
}

/** Why the message may not go out now. */
export function whyNotRelease(release: Release): Blocker[] {
  const { state, releaseAt, notAfter, now, quiet, held, openFindings, approvalMatches } = release;
  const { tooSmall = false } = release;
  return blockers(
    !allows('release', state) && 'wrong-state',
    releaseAt !== null && releaseAt > now && 'too-early',
    held && 'on-hold',
    isQuiet(now, quiet) && 'quiet-hours',
    notAfter !== null && notAfter <= now && 'after-not-after',
    tooSmall && 'audience-too-small',
    openFindings > 0 && 'findings-not-cleared',
    !approvalMatches && 'approval-does-not-match',
  );
}

/** Its condition is not confirmed yet. */
export const isHeld = (message: { holdUntil: string | null; holdLiftedAt: Date | null }) =>
  message.holdUntil !== null && message.holdLiftedAt === null;
