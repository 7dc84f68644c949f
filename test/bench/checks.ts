/* Milliseconds that the checks take for a message of 5,000 words: the least and the middle of several runs, as one line of JSON. */
import { runChecks } from '../../src/publishing/checks/run-checks';
import type { CheckInput } from '../../src/publishing/checks/types';

const RUNS = 7;
const WORDS = 5000;
const PARAGRAPH =
  'Thornby Vale ward update. A 34-year-old man from Thornby Vale was arrested on 10 May on suspicion of burglary. ' +
  'He has been released on bail until 9 July. PC Dana Wrexley checked speeds on Beacon Road, where 212 vehicles passed. ' +
  'You told us that litter on the rec is a worry, and the council will clear it on Friday. Lock your shed, mark your bike and call 101. ';

function message(words: number): CheckInput {
  const times = Math.ceil(words / PARAGRAPH.split(/\s+/).length);
  const body = PARAGRAPH.repeat(times).split(/\s+/).slice(0, words).join(' ');
  return {
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
  };
}

const input = message(WORDS);
runChecks(input);
const times = Array.from({ length: RUNS }, () => {
  const from = performance.now();
  runChecks(input);
  return performance.now() - from;
}).sort((a, b) => a - b);
const round = (ms: number | undefined) => Math.round((ms ?? 0) * 10) / 10;

process.stdout.write(
  `${JSON.stringify({ bench: 'checks', words: WORDS, runs: RUNS, least_ms: round(times[0]), middle_ms: round(times[Math.floor(RUNS / 2)]) })}\n`,
);
