import type { Severity } from '../../checks/types';
import type { RuleSettings } from './settings';

/** What a change is held against. */
export interface ChangeFacts {
  readonly settings: RuleSettings;
  /** Severity of each rule of the catalogue. */
  readonly catalogue: ReadonlyMap<string, Severity>;
  /** Id of the force's area; null where there is none yet. */
  readonly forceId: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}
