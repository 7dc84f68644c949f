/*
 * Milliseconds that the checks take for messages of 5,000 words, one line of JSON for each kind of text: the same
 * paragraph again and again, and different messages of the corpus. Each message is measured several times in turns;
 * given are the middle over the messages of the least of each, as wall time and as CPU time of the process,
 * and the CPU time of reading, rules and model apart.
 */
import { applyRule } from '../../src/publishing/checks/apply-rule';
import { readDocument } from '../../src/publishing/checks/document';
import { modelFindings } from '../../src/publishing/checks/model/model-findings';
import { rules } from '../../src/publishing/checks/registry';
import { runChecks } from '../../src/publishing/checks/run-checks';
import type { CheckInput } from '../../src/publishing/checks/types';
import { variedBodies } from './varied';

const ROUNDS = 9;
const WORDS = 5000;
const MESSAGES = 5;
const PARAGRAPH =
  'Thornby Vale ward update. A 34-year-old man from Thornby Vale was arrested on 10 May on suspicion of burglary. ' +
  'He has been released on bail until 9 July. PC Dana Wrexley checked speeds on Beacon Road, where 212 vehicles passed. ' +
  'You told us that litter on the rec is a worry, and the council will clear it on Friday. Lock your shed, mark your bike and call 101. ';

const repeated = PARAGRAPH.repeat(Math.ceil(WORDS / PARAGRAPH.split(/\s+/).length))
  .split(/\s+/)
  .slice(0, WORDS)
  .join(' ');

const message = (body: string): CheckInput => ({
  subject: 'Ward update',
  body,
  declaration: {
    messageType: 'newsletter',
    nation: 'england',
    proceedingsActive: true,
    suspectStatus: 'bailed',
  },
  claims: [],
  officialDomains: [],
  asOf: '2026-05-12',
});

const cpuNow = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

type Times = Record<'wall' | 'cpu' | 'read' | 'rules' | 'model', number>;

function measured(input: CheckInput): Times {
  const wallFrom = performance.now();
  const cpuFrom = cpuNow();
  runChecks(input);
  const wall = performance.now() - wallFrom;
  const started = cpuNow();
  const doc = readDocument(input);
  const read = cpuNow();
  const found = rules.flatMap((rule) => applyRule(rule, doc));
  const ruled = cpuNow();
  modelFindings(doc, found, rules);
  return {
    wall,
    cpu: started - cpuFrom,
    read: read - started,
    rules: ruled - read,
    model: cpuNow() - ruled,
  };
}

const round = (ms: number) => Math.round(ms * 10) / 10;
const middle = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;

function bench(kind: string, bodies: string[]): void {
  const inputs = bodies.map(message);
  const runs = inputs.map(() => [] as Times[]);
  for (let i = 0; i < ROUNDS; i++)
    inputs.forEach((input, at) => {
      runs[at]?.push(measured(input));
    });
  const of = (key: keyof Times) =>
    round(middle(runs.map((times) => Math.min(...times.map((one) => one[key])))));
  const times = {
    wall_ms: of('wall'),
    cpu_ms: of('cpu'),
    read_ms: of('read'),
    rules_ms: of('rules'),
    model_ms: of('model'),
  };
  const line = { bench: 'checks', text: kind, words: WORDS, rounds: ROUNDS, ...times };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

bench('repeated', [repeated]);
bench('varied', variedBodies(WORDS, MESSAGES));
