import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readModel, type Model } from '../../../publishing/checks/model/weights';

export const TRIAGE_WEIGHTS = path.join(__dirname, 'assets/weights.bin');

let model: Model | undefined;

/** The model beside the rules of triage, read at the first question. Its names are those of `names.ts`. */
export const trained = (): Model => (model ??= readModel(readFileSync(TRIAGE_WEIGHTS)));
