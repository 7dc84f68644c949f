/**
 * Trains the model beside the rules on the hands named (all but the held-back one by default):
 * `npm run train:checks [-- a b d]`. Prints what it found on passages it had not seen, four folds; writes the weights.
 */
import { writeFileSync } from 'node:fs';
import { DENSE } from '../../src/publishing/checks/model/features';
import { vectorOfPassage, type Vector } from '../../src/publishing/checks/model/vector';
import {
  WEIGHTS_FILE,
  writeModel,
  type RuleWeights,
} from '../../src/publishing/checks/model/weights';
import { ruleById } from '../../src/publishing/checks/registry';
import { dot, train, type Example } from './linear';
import { saidOf, samplesOf, type Sample } from './samples';
import { tableOf, thresholdOf, type Judged } from './thresholds';
import { vocabularyOf } from './vocabulary';

/** Hands C and M are held back to measure with. */
const HANDS = ['a', 'b', 'd', 'e', 'f', 'g', 'i', 'j', 'k', 'l', 'v', 'w', 'z'];
const FOLDS = 4;

/** Decided by a number, a date, a link, a form or the register: likeness of words says nothing of them. */
const EXACT = new Set([
  'ACC-ALT',
  'ACC-FORMAT',
  'CH-UNSUB',
  'IMG-CONSENT',
  'IMG-CUSTODY',
  'IMG-RIGHTS',
  'MIS-DATE',
  'MIS-LINK',
  'MIS-REGISTER',
  'MIS-STALE',
  'PD-CONTACT',
  'PD-IDNUM',
  'PD-VRM',
  'WEL-LANG',
]);
/** The cost of an error where the hand said nothing of the rule; where it did, 1. */
const UNSAID = 0.05;

const hash = (text: string) => [...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7);
const foldOf = ({ pair }: Sample) => Math.abs(hash(pair)) % FOLDS;

function examplesFor(rule: string, samples: Sample[], vectors: Vector[]): Example[] {
  return samples.map((sample, i) => {
    const said = saidOf(sample, rule);
    return { vector: vectors[i]!, yes: said === 'yes', cost: said === 'unsaid' ? UNSAID : 1 };
  });
}

function main(hands: string[]): void {
  const samples = hands.flatMap(samplesOf);
  const vocabulary = vocabularyOf(samples);
  const features = vocabulary.place.size + DENSE + 1;
  const vectors = samples.map(({ sentences, facts }) =>
    vectorOfPassage(sentences, facts, vocabulary),
  );
  const names = [...new Set(samples.flatMap(({ yes }) => [...yes]))]
    .filter((rule) => !EXACT.has(rule))
    .sort();
  process.stdout.write(`${samples.length} passages, ${features} features, ${names.length} rules\n`);
  const learnt: (RuleWeights & { weights: Float64Array })[] = [];
  for (const rule of names) {
    const examples = examplesFor(rule, samples, vectors);
    const judged: Judged[] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = train(
        examples.filter((_, i) => foldOf(samples[i]!) !== fold),
        features,
      );
      samples.forEach((sample, i) => {
        if (foldOf(sample) !== fold) return;
        judged.push({ score: dot(weights, vectors[i]!), said: saidOf(sample, rule) });
      });
    }
    const threshold = thresholdOf(judged, ruleById(rule)!.severity);
    process.stdout.write(`${tableOf(rule, judged, threshold)}\n`);
    if (threshold === undefined) continue;
    const weights = train(examples, features);
    const step = weights.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127;
    learnt.push({ rule, threshold, step, weights });
  }
  const steps = new Int8Array(features * learnt.length);
  learnt.forEach(({ weights, step }, r) => {
    weights.forEach((x, f) => (steps[f * learnt.length + r] = Math.round(x / step)));
  });
  const rules = learnt.map(({ rule, threshold, step }) => ({ rule, threshold, step }));
  const version = `${hands.join('')}-${samples.length}`;
  writeFileSync(WEIGHTS_FILE, writeModel({ version, vocabulary, rules, steps }));
}

const hands = process.argv.slice(2);
main(hands.length > 0 ? hands : HANDS);
