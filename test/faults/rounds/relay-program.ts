import { Program } from '../../bench/sending/program';
import type { ManneredAs } from '../relay/manners';

/** `calm` is the sink of the bench: it takes everything. */
export interface RelayManner {
  readonly as: ManneredAs | 'calm';
  readonly seed?: number;
  /** Milliseconds before a calm one answers: so slow that a send lasts for seconds. */
  readonly answerMs?: number;
  /** For `resets`: the file that says where to cut. */
  readonly cutFile?: string;
}

const ANSWER_MS = 20;

export function startRelay(
  port: number,
  log: string,
  { as, seed = 1, cutFile = '', answerMs = ANSWER_MS }: RelayManner,
): Promise<Program> {
  if (as === 'calm') return Program.script('sink', String(port), log, String(answerMs));
  const args = [String(port), log, as, String(seed), cutFile];
  return Program.script('../../faults/relay/hostile', ...args);
}
