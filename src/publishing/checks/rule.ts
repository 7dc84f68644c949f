import type { Document, Place } from './document';
import type { Severity } from './types';

/** One check. Pure: the same document always gives the same places. */
export interface Rule {
  /** The catalogue's id, such as CON-GUILT. */
  id: string;
  severity: Severity;
  /** The law or guidance it rests on. */
  basis: string;
  /** What is wrong and what to write instead, for the officer. */
  advice: string;
  /** Whether the rule applies at all; left out when it always does. */
  when?: (doc: Document) => boolean;
  find: (doc: Document) => Place[];
}

export const rule = (definition: Rule): Rule => definition;
