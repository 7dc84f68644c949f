/**
 * Trains the model beside the rules of triage: `npm run train:triage [-- hand-p …]`. Prints what rules and model did
 * together on replies that the model had not seen, five folds; writes the weights.
 */
import { writeFileSync } from 'node:fs';
import {
  atLeast,
  atLeastBeside,
  flagged,
  ofKind,
  raises,
  sentTo,
} from '../../src/conversation/triage/model/names';
import { isNamed } from '../../src/conversation/triage/model/likeness';
import { TRIAGE_WEIGHTS } from '../../src/conversation/triage/model/weights';
import { windowsOf, type Window } from '../../src/conversation/triage/model/windows';
import { read } from '../../src/conversation/triage/text/reading';
import { ruledSigns, triage, type Beside } from '../../src/conversation/triage/triage';
import { categories, rank, routes, safetyFlags } from '../../src/conversation/triage/vocabulary';
import { DENSE } from '../../src/publishing/checks/model/features';
import { tokensOf } from '../../src/publishing/checks/model/tokens';
import { vectorOfPassage, type Vector } from '../../src/publishing/checks/model/vector';
import {
  writeModel,
  type Model,
  type RuleWeights,
} from '../../src/publishing/checks/model/weights';
import { triageLines, type TriageLine } from '../bench/triage-corpus';
import { dot, train } from './linear';
import { flagThreshold, NEVER, urgencyThresholds, type Tried } from './triage-thresholds';
import { vocabularyOf } from './vocabulary';

const FOLDS = 5;
/** The cost of an error: as low as keeps the folds' order best. */
const COST = 0.1;
/** Fewer examples teach nothing. */
const LEAST = 12;

interface Target {
  name: string;
  is: (line: TriageLine) => boolean;
}

interface Reply {
  line: TriageLine;
  whole: Vector;
  windows: { window: Window; vector: Vector }[];
}

function targets(lines: TriageLine[]): Target[] {
  const all: Target[] = [
    ...raises.map((urgency) => ({
      name: atLeast(urgency),
      is: ({ expect }: TriageLine) => rank(expect.urgency) >= rank(urgency),
    })),
    ...safetyFlags.map((flag) => ({
      name: flagged(flag),
      is: ({ expect }: TriageLine) => expect.flags.includes(flag),
    })),
    ...routes.map((route) => ({
      name: sentTo(route),
      is: ({ expect }: TriageLine) => expect.route === route,
    })),
    ...categories.map((category) => ({
      name: ofKind(category),
      is: ({ expect }: TriageLine) => expect.category === category,
    })),
  ];
  return all.filter(
    ({ name, is }) => lines.filter(is).length >= (name.startsWith('flag') ? LEAST : 5),
  );
}

function learn(replies: Reply[], { is }: Target, features: number): Float64Array {
  const examples = replies
    .filter(({ windows }) => windows.length > 0)
    .map(({ line, whole }) => ({ vector: whole, yes: is(line), cost: COST }));
  return train(examples, features);
}

/** Scores of every window of a reply, by weights that have not seen it. */
function unseen(replies: Reply[], all: Target[], features: number): number[][][] {
  const out = replies.map(({ windows }) => windows.map(() => [] as number[]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = replies.filter((_, i) => i % FOLDS !== fold);
    for (const target of all) {
      const weights = learn(rest, target, features);
      replies.forEach(({ windows }, i) => {
        if (i % FOLDS !== fold) return;
        windows.forEach(({ vector }, w) => out[i]![w]!.push(dot(weights, vector)));
      });
    }
  }
  return out;
}

function main(hands: string[]): void {
  const lines = hands.flatMap(triageLines);
  const texts = lines.map(({ text }) => {
    const reading = read(text);
    const sentences = reading.body.map(({ full }) => tokensOf(full));
    return { sentences, facts: [], windows: windowsOf(reading) };
  });
  const vocabulary = vocabularyOf(texts);
  const features = vocabulary.place.size + DENSE + 1;
  const vector = (sentences: string[][]) => vectorOfPassage(sentences, [], vocabulary);
  const replies = lines.map((line, i) => ({
    line,
    whole: vector(texts[i]!.sentences),
    windows: texts[i]!.windows.map((window) => ({ window, vector: vector(window.sentences) })),
  }));
  const all = targets(lines);
  process.stdout.write(`${lines.length} replies, ${features} features, ${all.length} names\n`);
  const folds = unseen(replies, all, features);
  const learnt = all.map((target) => learn(replies, target, features));
  const sizes = learnt.map((weights) => Math.max(...weights.map(Math.abs)) / 127);
  const columns = all.length + raises.length;
  const steps = new Int8Array(features * columns);
  learnt.forEach((weights, r) => {
    weights.forEach((x, f) => (steps[f * columns + r] = Math.round(x / sizes[r]!)));
  });
  const rules = all.map(({ name }, r) => ({ rule: name, threshold: NEVER, step: sizes[r]! }));
  // Only the threshold of these is used: their column stays empty.
  raises.forEach((urgency) =>
    rules.push({ rule: atLeastBeside(urgency), threshold: NEVER, step: 0 }),
  );
  const version = `${hands.join('-')}-${lines.length}`;
  const model: Model = { version, vocabulary, rules, steps };

  const best = (i: number, r: number, is: (w: number) => boolean = () => true) =>
    Math.max(-NEVER, ...folds[i]!.filter((_, w) => is(w)).map((of) => of[r]!));
  all.forEach(({ name, is }, r) => {
    if (!name.startsWith('flag')) return;
    const judged = lines.map((line, i) => ({ score: best(i, r), yes: is(line) }));
    rules[r]!.threshold = flagThreshold(judged) ?? NEVER;
  });
  const places = raises.map((urgency) => all.findIndex(({ name }) => name === atLeast(urgency)));
  const named = lines.map(({ text }, i) => {
    const reading = read(text);
    const { signs } = ruledSigns(reading);
    return texts[i]!.windows.map((window) => isNamed(window, signs, reading));
  });
  const tried: Tried[] = lines.map(({ id, expect, text }, i) => {
    return {
      expect,
      outright: id.startsWith('S'),
      ruled: rank(triage(text, null).urgency),
      scores: places.map((r) => best(i, r, (w) => !named[i]![w])),
      beside: places.map((r) => best(i, r, (w) => named[i]![w]!)),
    };
  });
  const { own, beside } = urgencyThresholds(tried);
  places.forEach((r, u) => (rules[r]!.threshold = own[u]!));
  raises.forEach((_, u) => (rules[all.length + u]!.threshold = beside[u]!));
  keepOutright(tried, replies, learnt, places, rules, named);
  writeFileSync(TRIAGE_WEIGHTS, writeModel(model));
  const score = (i: number) => () =>
    replies[i]!.windows.map(({ window }, w) => ({ window, scores: folds[i]![w]! }));
  for (const hand of hands) {
    const mine = lines.flatMap(({ id }, i) =>
      id.startsWith(hand === 'outright' ? 'S' : 'P') ? [i] : [],
    );
    process.stdout.write(`${hand} in folds:\n`);
    report(
      mine.map((i) => lines[i]!),
      (i) => ({ model, score: score(mine[i]!) }),
    );
  }
}

/** What is said outright the rules know: thresholds go up until the trained model raises none of it. */
function keepOutright(
  tried: Tried[],
  replies: Reply[],
  learnt: Float64Array[],
  places: number[],
  rules: RuleWeights[],
  named: boolean[][],
): void {
  tried.forEach(({ outright, expect }, i) => {
    if (!outright) return;
    raises.forEach((urgency, u) => {
      if (rank(urgency) <= rank(expect.urgency)) return;
      replies[i]!.windows.forEach(({ vector }, w) => {
        const at = named[i]![w] ? learnt.length + u : places[u]!;
        const above = dot(learnt[places[u]!]!, vector) + 0.02;
        rules[at]!.threshold = Math.max(rules[at]!.threshold, above);
      });
    });
  });
}

/** Rules and model together, in folds. */
function report(lines: TriageLine[], beside: (i: number) => Beside): void {
  const got = lines.map(({ text }, i) => triage(text, beside(i)));
  const share = (is: (i: number) => boolean) =>
    (lines.filter((_, i) => is(i)).length / lines.length).toFixed(3);
  const steps = lines.map(({ expect }, i) => rank(got[i]!.urgency) - rank(expect.urgency));
  const dangers = lines
    .map(({ expect }, i) => ({ expect, got: got[i]! }))
    .filter(({ expect }) => expect.urgency === 'immediate' || expect.flags.includes('life_risk'));
  const missed = dangers.filter((one) => rank(one.got.urgency) < rank('urgent')).length;
  const over = steps.reduce((sum, d) => sum + Math.max(0, d), 0) / lines.length;
  const meant = lines.flatMap(({ expect }, i) =>
    safetyFlags
      .filter((flag) => expect.flags.includes(flag))
      .map((flag) => got[i]!.flags.includes(flag)),
  );
  process.stdout.write(
    [
      `danger under-triaged ${missed}/${dangers.length}`,
      `under ${share((i) => steps[i]! < 0)}, exact ${share((i) => steps[i] === 0)}, over ${over.toFixed(2)}`,
      `route ${share((i) => got[i]!.route === lines[i]!.expect.route)}`,
      `category ${share((i) => got[i]!.category === lines[i]!.expect.category)}`,
      `safety flags ${meant.filter(Boolean).length}/${meant.length}`,
    ].join('\n') + '\n',
  );
}

const hands = process.argv.slice(2);
main(hands.length > 0 ? hands : ['hand-p', 'outright']);
