import type { Gap } from '../boundaries/rules/coverage';
import type { Plan } from './rules/ward-changes';
import type { ComingWard } from './wards-file';

export interface BoroughNow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly wards: number;
}

export interface WardsAsked {
  readonly boundaries: string;
  readonly lookUps: readonly string[];
  /** YYYY-MM-DD from which the wards of the file hold. */
  readonly from: string;
  readonly read?: (bytes: number) => void;
}

/** What a file would do, before it is done. */
export interface WardsRead {
  readonly plan: Plan;
  readonly wards: readonly ComingWard[];
  /** Boroughs that had no wards and get some now: who waited for one waits for its wards. */
  readonly opened: readonly BoroughNow[];
  readonly gaps: readonly Gap[];
  /** Wards of boroughs that we do not police. */
  readonly elsewhere: number;
  readonly sha256: Buffer;
  /** When this very file was the last one to be imported. */
  readonly already?: Date;
  readonly from: string;
}
