import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Vocabulary } from './known-features';

export interface RuleWeights {
  rule: string;
  /** From this score on the rule fires. */
  threshold: number;
  /** A weight is a whole number of these steps. */
  step: number;
}

export interface Model {
  version: string;
  vocabulary: Vocabulary;
  rules: RuleWeights[];
  /** Feature by feature, one step count for each rule. */
  steps: Int8Array;
}

interface Head {
  version: string;
  rules: RuleWeights[];
  names: string[];
  idf: number[];
}

export const WEIGHTS_FILE = path.join(__dirname, 'assets/weights.bin');

/** A line of JSON (rules, names of features and their idf), then the steps. */
export function writeModel(model: Model): Buffer {
  const head: Head = {
    version: model.version,
    rules: model.rules,
    names: [...model.vocabulary.place.keys()],
    idf: Array.from(model.vocabulary.idf, (x) => Number(x.toFixed(3))),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), Buffer.from(model.steps.buffer)]);
}

export function readModel(file: Buffer): Model {
  const lineEnd = file.indexOf(10);
  const head = JSON.parse(file.toString('utf8', 0, lineEnd)) as Head;
  return {
    version: head.version,
    rules: head.rules,
    vocabulary: {
      place: new Map(head.names.map((name, i) => [name, i])),
      idf: Float32Array.from(head.idf),
    },
    steps: new Int8Array(Uint8Array.from(file.subarray(lineEnd + 1)).buffer),
  };
}

let model: Model | undefined;

/** The model that stands beside the rules, read at the first question. */
export const trained = (): Model => (model ??= readModel(readFileSync(WEIGHTS_FILE)));
