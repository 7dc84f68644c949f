import { raises } from '../../src/conversation/triage/model/names';
import { rank } from '../../src/conversation/triage/vocabulary';
import type { Expected } from '../bench/triage-corpus';

/** A reply with the rules' rank of urgency and the scores for the raises, the gravest first, of a fold that had not seen it. */
export interface Tried {
  expect: Expected;
  ruled: number;
  scores: number[];
  /** The same over the windows in which a rule named a case. */
  beside: number[];
  /** Said outright: the rules are known to be right. */
  outright: boolean;
}

/** Of the flags that the model gives, this share must be right: staff must not learn to pass them over. */
const FLAG_PRECISION = 0.3;
const LEAST_FOUND = 3;
/** No score reaches it. */
export const NEVER = 1e9;
/** Ranks of what the model may raise to, the gravest first. */
const RANKS = raises.map(rank);
/** Steps of over-triage on average that the thresholds may lead to; the aim is one. */
const MOST_OVER = 0.85;
/** Shares of the replies that a raise may take in: what is tried. */
const TAKEN = [0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.55, 0.75];

/** The lowest score that keeps the precision; undefined when there is none. */
export function flagThreshold(judged: { score: number; yes: boolean }[]): number | undefined {
  let best: number | undefined;
  let [right, wrong] = [0, 0];
  for (const { score, yes } of [...judged].sort((a, b) => b.score - a.score)) {
    if (yes) right += 1;
    else wrong += 1;
    if (yes && right >= LEAST_FOUND && right / (right + wrong) >= FLAG_PRECISION) best = score;
  }
  return best;
}

/** How well thresholds do: danger that is missed weighs most. Undefined when they raise too much. */
function worth(tried: Tried[], own: number[], beside: number[]): number | undefined {
  let [over, raisedOutright, under, missed, exact, hard] = [0, 0, 0, 0, 0, 0];
  for (const one of tried) {
    const { expect, ruled } = one;
    const raised = own.findIndex(
      (_, u) => one.scores[u]! >= own[u]! || one.beside[u]! >= beside[u]!,
    );
    const got = Math.max(ruled, raised < 0 ? 0 : RANKS[raised]!);
    const steps = got - rank(expect.urgency);
    if (!one.outright) hard += 1;
    if (steps > 0 && one.outright) raisedOutright += steps;
    else if (steps > 0) over += steps;
    else if (steps < 0) under += 1;
    else exact += 1;
    const danger = expect.urgency === 'immediate' || expect.flags.includes('life_risk');
    if (danger && got < rank('urgent')) missed += 1;
  }
  return over > MOST_OVER * hard ? undefined : -2 * missed - under - raisedOutright + exact / 2;
}

/** The scores at which a raise takes in each share of the replies. */
const stepsOf = (scores: number[]) => {
  const sorted = [...scores].sort((a, b) => b - a);
  return TAKEN.map((share) =>
    share === 0 ? NEVER : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!,
  );
};

/** One threshold after the other, the others held, until nothing gets better. */
export function urgencyThresholds(tried: Tried[]): { own: number[]; beside: number[] } {
  const all = RANKS.flatMap((_, u) => [
    { at: u, steps: stepsOf(tried.map(({ scores }) => scores[u]!)) },
    { at: u + RANKS.length, steps: stepsOf(tried.map(({ beside }) => beside[u]!)) },
  ]);
  const value = (of: number[]) =>
    worth(tried, of.slice(0, RANKS.length), of.slice(RANKS.length)) ?? -Infinity;
  let best = Array.from({ length: 2 * RANKS.length }, () => NEVER);
  let most = value(best);
  for (let better = true; better;) {
    better = false;
    for (const one of all)
      for (const other of all)
        for (const a of one.steps)
          for (const b of other.steps) {
            const next = [...best];
            next[one.at] = a;
            next[other.at] = b;
            const worthIt = value(next);
            if (worthIt > most) [best, most, better] = [next, worthIt, true];
          }
  }
  return { own: best.slice(0, RANKS.length), beside: best.slice(RANKS.length) };
}
