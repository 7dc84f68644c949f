import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyRule } from '../../src/publishing/checks/apply-rule';
import { readDocument } from '../../src/publishing/checks/document';
import { register } from '../../src/publishing/checks/rules/misinformation/register';
import { share } from './share';

interface Pair {
  id: string;
  kind: 'paraphrase' | 'opposite' | 'unrelated' | 'debunk';
  claim: string;
  text: string;
}

function found({ claim, text }: Pair): boolean {
  const doc = readDocument({
    subject: '',
    body: text,
    declaration: { nation: 'england' },
    claims: [],
    officialDomains: [],
    register: [{ claimId: 'C1', claim, status: 'false' }],
    asOf: '2026-05-12',
  });
  return applyRule(register, doc).length > 0;
}

/** How well MIS-REGISTER tells a claim in other words from its denial and from the rest; `half` is tune or held. */
function measure(half: string, verbose: boolean): void {
  const pairs = readFileSync(path.join(__dirname, `../corpus/register/${half}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Pair);
  process.stdout.write(`${half}: ${pairs.length} pairs\n`);
  for (const kind of ['paraphrase', 'opposite', 'unrelated', 'debunk'] as const) {
    const these = pairs.filter((one) => one.kind === kind);
    const hit = these.filter(found);
    process.stdout.write(`  found ${kind}: ${share(hit.length, these.length)}\n`);
    const wrong = kind === 'paraphrase' ? these.filter((one) => !hit.includes(one)) : hit;
    if (verbose)
      for (const { id, claim, text } of wrong)
        process.stdout.write(`    ${id} ${claim} | ${text}\n`);
  }
}

measure(process.argv[2] ?? 'held', process.argv.includes('--misses'));
