/**
 * Trains the model beside the rules of triage: `npm run train:triage [-- hand-p …]`. Prints what rules and model did
 * together on replies that the model had not seen, five folds; writes the weights.
 */
import { writeFileSync } from 'node:fs';
import { atLeast, isOfWhole, raises } from '../../src/conversation/triage/model/names';
import { TRIAGE_WEIGHTS } from '../../src/conversation/triage/model/weights';
import { widthOf } from '../../src/conversation/triage/model/vector';
import { triage } from '../../src/conversation/triage/triage';
import { rank } from '../../src/conversation/triage/vocabulary';
import { writeModel, type Model } from '../../src/publishing/checks/model/weights';
import { HANDS, triageLines } from '../bench/triage-corpus';
import type { Vector } from '../../src/publishing/checks/model/vector';
import { dot, train, type Example } from './linear';
import { countedIn, targetsOf, vocabularyOf, withVectors } from './triage-examples';
import type { Reply, Target } from './triage-examples';
import { report } from './triage-report';
import { flagThreshold, NEVER, urgencyThresholds } from './triage-thresholds';

const FOLDS = 5;
/** The cost of an error, shared evenly between yes and no where a passage is asked. */
const COST = 0.3;
/** Where the whole reply is asked: 1 shares evenly, 0 not at all. Between them routes and categories compare best. */
const EVENLY = 0.5;

/**
 * A yes is told by the whole reply, or by the passage of it that says so most; a no holds for every passage of it.
 * So a short passage that says little of itself is no alarm.
 */
function learn(replies: Reply[], { name, is }: Target, width: number): Float64Array {
  const [yes, no] = [true, false].map((answer) =>
    replies.filter(({ line, vectors }) => vectors.length > 0 && is(line) === answer),
  ) as [Reply[], Reply[]];
  const of = (vector: Vector, answer: boolean, cost: number): Example => ({
    ...{ vector, yes: answer, cost: (COST * replies.length * cost) / (answer ? yes : no).length },
  });
  const whole = (some: Reply[], answer: boolean) =>
    some.map(({ vectors }) => of(vectors[0]!, answer, 0.5));
  if (isOfWhole(name)) {
    const ofOne = (some: Reply[], answer: boolean) =>
      some.map(({ vectors }) => ({
        ...{ vector: vectors[0]!, yes: answer },
        cost: COST * (replies.length / some.length / 2) ** EVENLY,
      }));
    return train([...ofOne(no, false), ...ofOne(yes, true)], width);
  }
  const wrong = no.flatMap(({ vectors }) =>
    vectors.map((vector) => of(vector, false, 0.5 / Math.sqrt(vectors.length))),
  );
  const first = train([...wrong, ...whole(yes, true)], width);
  const told = yes.flatMap(({ vectors }) => {
    const best = vectors.reduce((held, one) => (dot(first, one) > dot(first, held) ? one : held));
    return [of(vectors[0]!, true, 0.25), of(best, true, 0.25)];
  });
  return train([...wrong, ...told], width);
}

/** Scores of every passage of a reply, by weights that have seen no reply of its hand: so thresholds hold for a new one. */
function unseen(
  replies: Reply[],
  foldOf: (i: number) => number,
  targets: Target[],
  width: number,
): number[][][] {
  const out = replies.map(({ vectors }) => vectors.map(() => [] as number[]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = replies.filter((_, i) => foldOf(i) !== fold);
    for (const target of targets) {
      const weights = learn(rest, target, width);
      replies.forEach(({ vectors }, i) => {
        if (foldOf(i) !== fold) return;
        vectors.forEach((vector, p) => out[i]![p]!.push(dot(weights, vector)));
      });
    }
  }
  return out;
}

function modelOf(learnt: Float64Array[], targets: Target[], width: number) {
  const sizes = learnt.map(
    (weights) => weights.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127,
  );
  const steps = new Int8Array(width * targets.length);
  learnt.forEach((weights, r) => {
    weights.forEach((x, f) => (steps[f * targets.length + r] = Math.round(x / sizes[r]!)));
  });
  return {
    steps,
    rules: targets.map(({ name }, r) => ({ rule: name, threshold: NEVER, step: sizes[r]! })),
  };
}

function main(hands: string[]): void {
  const byHand = hands.map(triageLines);
  const lines = byHand.flat();
  const foldOfLine = byHand.flatMap((of, hand) => of.map(() => hand % FOLDS));
  const counted = lines.map(countedIn);
  const vocabulary = vocabularyOf(counted);
  const width = widthOf(vocabulary);
  const replies = withVectors(counted, vocabulary);
  const targets = targetsOf(lines);
  process.stdout.write(`${lines.length} replies, ${width} features, ${targets.length} names\n`);
  const folds = unseen(replies, (i) => foldOfLine[i]!, targets, width);
  const learnt = targets.map((target) => learn(replies, target, width));
  const { rules, steps } = modelOf(learnt, targets, width);
  const best = (i: number, r: number) => Math.max(-NEVER, ...folds[i]!.map((of) => of[r]!));
  targets.forEach(({ name, is }, r) => {
    if (!name.startsWith('flag')) return;
    const judged = lines.map((line, i) => ({ score: best(i, r), yes: is(line) }));
    rules[r]!.threshold = flagThreshold(judged) ?? NEVER;
  });
  const places = raises.map((urgency) =>
    targets.findIndex(({ name }) => name === atLeast(urgency)),
  );
  const tried = lines.map(({ expect, text }, i) => ({
    expect,
    ruled: rank(triage(text, null).urgency),
    scores: places.map((r) => best(i, r)),
  }));
  urgencyThresholds(tried).forEach((least, u) => (rules[places[u]!]!.threshold = least));
  const model: Model = { version: `${hands.join('-')}-${lines.length}`, vocabulary, rules, steps };
  writeFileSync(TRIAGE_WEIGHTS, writeModel(model));
  for (const hand of hands) {
    const mine = triageLines(hand).map(({ id }) => lines.findIndex((line) => line.id === id));
    const score = (i: number) => () =>
      replies[i]!.passages.map((passage, p) => ({ passage, scores: folds[i]![p]! }));
    const seen = mine.map((i) => lines[i]!);
    process.stdout.write(`${hand}, rules alone:\n${report(seen, () => null)}\n`);
    process.stdout.write(
      `${hand} in folds:\n${report(seen, (i) => ({ model, score: score(mine[i]!) }))}\n`,
    );
  }
}

const hands = process.argv.slice(2);
main(hands.length > 0 ? hands : HANDS);
