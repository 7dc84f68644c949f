import { raises } from '../../src/conversation/triage/model/names';
import { rank } from '../../src/conversation/triage/vocabulary';
import type { Expected } from '../bench/triage-corpus';

/** A reply with the rules' rank of urgency and the scores for the raises, the gravest first, of a fold that had not seen it. */
export interface Tried {
  expect: Expected;
  ruled: number;
  scores: number[];
}

/** What a false alarm costs, where a flag not found costs 1: the same for all, so each alarm buys as much as any other. */
const FALSE_ALARM = 0.035;
/** No score reaches it. */
export const NEVER = 1e9;
/** Ranks of what the model may raise to, the gravest first. */
const RANKS = raises.map(rank);
/**
 * What errors cost: a danger below urgent, any other step too low, a step too high, and an alarm in the control
 * room for what is not even urgent. To be read within the hour is enough for a danger that only likeness sees.
 */
const COST = { missed: 60, under: 1, over: 0.8, alarm: 3 };
/** Shares of the replies that a raise may take in: what is tried. */
const TAKEN = [
  0, 0.02, 0.05, 0.08, 0.11, 0.14, 0.17, 0.2, 0.24, 0.28, 0.33, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9,
];

/** The score from which giving a flag gains most; undefined when it never gains. */
export function flagThreshold(judged: { score: number; yes: boolean }[]): number | undefined {
  let best: number | undefined;
  let [gain, most] = [0, 0];
  for (const { score, yes } of [...judged].sort((a, b) => b.score - a.score)) {
    gain += yes ? 1 : -FALSE_ALARM;
    if (yes && gain > most) [best, most] = [score, gain];
  }
  return best;
}

export const isDanger = ({ urgency, flags }: Expected) =>
  urgency === 'immediate' || flags.includes('life_risk');

/** What thresholds cost over all replies. */
function costOf(tried: Tried[], thresholds: number[]): number {
  let cost = 0;
  for (const { expect, ruled, scores } of tried) {
    const raised = thresholds.findIndex((least, u) => scores[u]! >= least);
    const got = Math.max(ruled, raised < 0 ? 0 : RANKS[raised]!);
    const steps = got - rank(expect.urgency);
    if (steps > 0) cost += COST.over * steps;
    if (got === rank('immediate') && ruled < got && steps > 1) cost += COST.alarm;
    if (steps < 0) cost -= COST.under * steps;
    if (isDanger(expect) && got < rank('urgent')) cost += COST.missed;
  }
  return cost;
}

/** The scores at which a raise takes in each share of the replies. */
function stepsOf(scores: number[]): number[] {
  const sorted = [...scores].sort((a, b) => b - a);
  const last = sorted.length - 1;
  return TAKEN.map((share) =>
    share === 0 ? NEVER : sorted[Math.min(last, Math.floor(share * sorted.length))]!,
  );
}

/** One threshold after the other, the others held, until nothing gets cheaper. */
export function urgencyThresholds(tried: Tried[]): number[] {
  const choices = RANKS.map((_, u) => stepsOf(tried.map(({ scores }) => scores[u]!)));
  let best = RANKS.map(() => NEVER);
  let least = costOf(tried, best);
  for (let better = true; better;) {
    better = false;
    for (const [u, own] of choices.entries())
      for (const score of own) {
        const next = best.with(u, score);
        const cost = costOf(tried, next);
        if (cost < least) [best, least, better] = [next, cost, true];
      }
  }
  return best;
}
