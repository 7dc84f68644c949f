import type { Severity } from '../../checks/types';
import type { Level } from './settings';

const RANK = { warn: 0, legal: 1, block: 2 } as const satisfies Record<Severity, number>;

export const isStricter = (one: Severity, other: Severity) => RANK[one] > RANK[other];

/** Never looser than it was found, whatever the settings say. */
export const tightened = (found: Severity, level?: Level): Severity =>
  level && level !== 'off' && isStricter(level, found) ? level : found;

/** A machine's opinion alone never blocks. */
export const atMostLegal = (severity: Severity): Severity =>
  severity === 'block' ? 'legal' : severity;
