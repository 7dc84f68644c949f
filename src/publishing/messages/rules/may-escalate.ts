import { allows, type State } from './life';

/** A message that waits for somebody's decision. */
export interface Waiting {
  readonly state: State;
  readonly stateSince: Date;
  readonly escalatedAt: Date | null;
}

const HOUR = 3_600_000;

/** When it is raised to the next level if nobody decides; null where it waits for nobody, or was raised already. */
export function escalatesAt(
  { state, stateSince, escalatedAt }: Waiting,
  hours: number,
): Date | null {
  if (!allows('escalate', state) || escalatedAt) return null;
  return new Date(stateSince.getTime() + hours * HOUR);
}
