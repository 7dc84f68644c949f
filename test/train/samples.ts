import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../src/publishing/checks/document';
import { inputFrom } from '../../src/publishing/checks/declared-json';
import { factsOf } from '../../src/publishing/checks/model/facts';
import { passages } from '../../src/publishing/checks/model/passages';
import { ruleById } from '../../src/publishing/checks/registry';
import { tokensOf } from '../../src/publishing/checks/model/tokens';

export interface Line {
  id: string;
  text: string;
  declared: Record<string, unknown>;
  expect: string[];
  not_expect: string[];
}

/** One passage of the corpus. What a long message must flag is not known of each of its passages. */
export interface Sample {
  /** Both halves of a pair share it, so that they stay on the same side of a split. */
  pair: string;
  sentences: string[][];
  facts: string[];
  yes: Set<string>;
  no: Set<string>;
  /** A whole clean message: nothing that stops it may fire. */
  clean: boolean;
}

const AS_OF = '2026-05-12';

export function linesOf(hand: string): Line[] {
  const file = path.join(__dirname, `../corpus/checks/hand-${hand}.jsonl`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** Every sentence of a clean message stands alone as well, with what was declared and with nothing declared. */
function apart(sample: Sample, undeclared: string[]): Sample[] {
  return sample.sentences.flatMap((words) =>
    [sample.facts, undeclared].map((facts) => ({ ...sample, sentences: [words], facts })),
  );
}

export function samplesOf(hand: string): Sample[] {
  return linesOf(hand).flatMap((line) => {
    const doc = readDocument(inputFrom(line.text, line.declared, AS_OF));
    const facts = factsOf(doc);
    const found = passages(doc);
    if (found.length > 1 && line.expect.length > 0) return [];
    const undeclared = factsOf(readDocument(inputFrom(line.text, {}, AS_OF)));
    const samples = found.map(({ sentences }) => ({
      pair: `${hand} ${line.id.replace(/[ab]$/, '')}`,
      sentences: sentences.map(({ text }) => tokensOf(text)),
      facts,
      yes: new Set(line.expect),
      no: new Set(line.not_expect),
      clean: line.id.startsWith('LC'),
    }));
    return samples.flatMap((one) => (one.clean ? [one, ...apart(one, undeclared)] : [one]));
  });
}

export type Said = 'yes' | 'no' | 'unsaid';

/** What the sample's hand says of a rule. A clean message says no to all that would stop it. */
export function saidOf({ yes, no, clean }: Sample, rule: string): Said {
  if (yes.has(rule)) return 'yes';
  const stops = ruleById(rule)?.severity !== 'warn';
  return no.has(rule) || (clean && stops) ? 'no' : 'unsaid';
}
