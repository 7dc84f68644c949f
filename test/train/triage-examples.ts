import {
  atLeast,
  flagged,
  ofKind,
  raises,
  sentTo,
} from '../../src/conversation/triage/model/names';
import { countFeatures } from '../../src/conversation/triage/model/features';
import { passagesOf, type Passage } from '../../src/conversation/triage/model/passages';
import { vectorOf } from '../../src/conversation/triage/model/vector';
import { read } from '../../src/conversation/triage/text/reading';
import { ruledSigns } from '../../src/conversation/triage/ruled-signs';
import { categories, rank, routes, safetyFlags } from '../../src/conversation/triage/vocabulary';
import type { Vocabulary } from '../../src/publishing/checks/model/known-features';
import type { Vector } from '../../src/publishing/checks/model/vector';
import type { TriageLine } from '../bench/triage-corpus';

/** A reply, its passages and what is counted in each; the first is the whole. */
export interface Counted {
  line: TriageLine;
  passages: Passage[];
  counts: Map<string, number>[];
}

export interface Reply extends Counted {
  vectors: Vector[];
}

/** One yes-or-no question that the model learns to answer. */
export interface Target {
  name: string;
  is: (line: TriageLine) => boolean;
}

/** Fewer examples teach nothing. */
const LEAST_FLAGGED = 12;
const LEAST_NAMED = 8;
/** A feature seen in fewer replies teaches nothing. */
const LEAST_REPLIES = 3;

export function countedIn(line: TriageLine): Counted {
  const reading = read(line.text);
  const { signs } = ruledSigns(reading);
  const passages = passagesOf(reading);
  return { line, passages, counts: passages.map((one) => countFeatures(reading, signs, one)) };
}

export function vocabularyOf(replies: Counted[]): Vocabulary {
  const seen = new Map<string, number>();
  for (const { counts } of replies)
    for (const name of counts[0]?.keys() ?? []) seen.set(name, (seen.get(name) ?? 0) + 1);
  const kept = [...seen].filter(([, count]) => count >= LEAST_REPLIES);
  return {
    place: new Map(kept.map(([name], i) => [name, i])),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + replies.length) / (1 + count)) + 1),
  };
}

export const withVectors = (replies: Counted[], vocabulary: Vocabulary): Reply[] =>
  replies.map((one) => ({ ...one, vectors: one.counts.map((of) => vectorOf(of, vocabulary)) }));

/** Those of the whole reply stand last. */
export function targetsOf(lines: TriageLine[]): Target[] {
  const flags = safetyFlags.map((flag) => ({
    name: flagged(flag),
    is: ({ expect }: TriageLine) => expect.flags.includes(flag),
  }));
  const raised = raises.map((urgency) => ({
    name: atLeast(urgency),
    is: ({ expect }: TriageLine) => rank(expect.urgency) >= rank(urgency),
  }));
  const named: Target[] = [
    ...routes.map((route) => ({
      name: sentTo(route),
      is: ({ expect }: TriageLine) => expect.route === route,
    })),
    ...categories.map((category) => ({
      name: ofKind(category),
      is: ({ expect }: TriageLine) => expect.category === category,
    })),
  ];
  const enough = (least: number) => (target: Target) => lines.filter(target.is).length >= least;
  return [...raised, ...flags.filter(enough(LEAST_FLAGGED)), ...named.filter(enough(LEAST_NAMED))];
}
