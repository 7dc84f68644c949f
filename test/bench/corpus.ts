import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkLine } from '../../src/publishing/checks/cli-lines';
import { ruleById } from '../../src/publishing/checks/registry';
import type { Severity } from '../../src/publishing/checks/types';
import { share } from './share';

interface Case {
  id: string;
  text: string;
  declared: object;
  expect: string[];
  not_expect: string[];
}

/** The day on which every message of the corpus is written. */
const AS_OF = '2026-05-12';

function rulesFound(one: Case): Set<string> {
  const answer = checkLine(JSON.stringify({ ...one, as_of: AS_OF }), 1, AS_OF);
  if ('error' in answer) throw new Error(`${one.id}: ${answer.error}`);
  return new Set(answer.findings.map(({ rule }) => rule));
}

const severityOf = (rule: string): Severity => ruleById(rule)?.severity ?? 'warn';

function measure(hand: string, verbose: boolean): void {
  const file = path.join(__dirname, `../corpus/checks/${hand}.jsonl`);
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
  const hits: Record<Severity, number> = { block: 0, legal: 0, warn: 0 };
  const all: Record<Severity, number> = { block: 0, legal: 0, warn: 0 };
  let falseAlarms = 0;
  let clean = 0;
  let stopped = 0;
  for (const one of cases) {
    const found = rulesFound(one);
    for (const rule of one.expect) {
      all[severityOf(rule)] += 1;
      if (found.has(rule)) hits[severityOf(rule)] += 1;
      else if (verbose) process.stdout.write(`missed ${one.id} ${rule}\n`);
    }
    const wrong = one.not_expect.filter((rule) => found.has(rule));
    falseAlarms += wrong.length;
    if (verbose && wrong.length > 0) process.stdout.write(`false ${one.id} ${wrong.join(' ')}\n`);
    if (one.id.startsWith('LC')) {
      clean += 1;
      if ([...found].some((rule) => severityOf(rule) !== 'warn')) stopped += 1;
    }
  }
  const sum = (counts: typeof hits) => counts.block + counts.legal + counts.warn;
  const lines = [
    `${hand}: ${cases.length} messages`,
    `recall block  ${share(hits.block, all.block)}`,
    `recall legal  ${share(hits.legal, all.legal)}`,
    `recall warn   ${share(hits.warn, all.warn)}`,
    `recall all    ${share(sum(hits), sum(all))}`,
    `precision     ${share(sum(hits), sum(hits) + falseAlarms)}`,
    `clean stopped ${share(stopped, clean)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const [hand = 'hand-c', flag] = process.argv.slice(2);
measure(hand, flag === '--misses');
