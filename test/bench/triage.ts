/**
 * How well triage does on one hand of the corpus: `npm run bench:triage -- hand-p [--misses] [--odd|--even]`.
 * Urgency, route and category are counted as equal or not; danger is under-triaged when a reply with a risk to
 * life, or one for an immediate answer, gets less than urgent.
 */
import { triage, type Triage } from '../../src/conversation/triage/triage';
import { rank, safetyFlags } from '../../src/conversation/triage/vocabulary';
import { share } from './share';
import { triageLines, type TriageLine } from './triage-corpus';

interface Answered {
  line: TriageLine;
  got: Triage;
  /** Steps above (positive) or below what was expected. */
  steps: number;
}

/** Where the control room is told at once, these three mean the same. */
const SAME_WHEN_IMMEDIATE = new Set(['emergency', 'safeguarding', 'intelligence']);

const isDanger = ({ expect }: TriageLine) =>
  expect.urgency === 'immediate' || expect.flags.includes('life_risk');
const isRightRoute = ({ line, got }: Answered) => got.route === line.expect.route;
const isRightCategory = ({ line: { expect }, got }: Answered) =>
  got.category === expect.category ||
  (expect.urgency === 'immediate' &&
    expect.route === 'control_room' &&
    SAME_WHEN_IMMEDIATE.has(got.category));
const isDangerMissed = ({ line, got }: Answered) =>
  isDanger(line) && rank(got.urgency) < rank('urgent');

function answered(line: TriageLine): Answered {
  const got = triage(line.text);
  return { line, got, steps: rank(got.urgency) - rank(line.expect.urgency) };
}

function flagLines(all: Answered[]): string[] {
  const lines = safetyFlags.map((flag) => {
    const [meant, others] = [true, false].map((wanted) =>
      all.filter(({ line }) => line.expect.flags.includes(flag) === wanted),
    ) as [Answered[], Answered[]];
    const given = (some: Answered[]) => some.filter(({ got }) => got.flags.includes(flag)).length;
    const found = `found ${share(given(meant), meant.length)}`;
    return `  ${flag.padEnd(24)} ${found.padEnd(48)} false alarms ${share(given(others), others.length)}`;
  });
  const meant = all.flatMap(({ line, got }) =>
    line.expect.flags
      .filter((flag) => (safetyFlags as readonly string[]).includes(flag))
      .map((flag) => got.flags.includes(flag)),
  );
  return [`safety flags found    ${share(meant.filter(Boolean).length, meant.length)}`, ...lines];
}

function missLines(all: Answered[]): string[] {
  const kinds: [string, (one: Answered) => boolean][] = [
    ['danger', isDangerMissed],
    ['under', (one) => one.steps < 0],
    ['over', (one) => one.steps > 1],
    ['route', (one) => !isRightRoute(one)],
    ['category', (one) => !isRightCategory(one)],
  ];
  const ids = (some: Answered[]) => some.map(({ line }) => line.id).join(' ');
  return kinds.map(([kind, is]) => `missed ${kind}: ${ids(all.filter(is))}`);
}

function measure(hand: string, options: string[]): void {
  const parity = options.includes('--odd') ? 1 : options.includes('--even') ? 0 : undefined;
  const lines = triageLines(hand).filter(
    ({ id }) => parity === undefined || Number(id.replace(/\D/g, '')) % 2 === parity,
  );
  const started = performance.now();
  const all = lines.map(answered);
  const took = (performance.now() - started) / Math.max(1, all.length);
  const counted = (is: (one: Answered) => boolean) => share(all.filter(is).length, all.length);
  const dangers = all.filter(({ line }) => isDanger(line));
  const over = all.reduce((sum, { steps }) => sum + Math.max(0, steps), 0) / all.length;
  const said = [
    `${hand}: ${all.length} replies, ${took.toFixed(1)} ms each`,
    `danger under-triaged   ${share(dangers.filter(isDangerMissed).length, dangers.length)}`,
    `under-triaged          ${counted(({ steps }) => steps < 0)}`,
    `urgency exact          ${counted(({ steps }) => steps === 0)}`,
    `over-triage, steps     ${over.toFixed(2)}`,
    `route                  ${counted(isRightRoute)}`,
    `category               ${counted(isRightCategory)}`,
    ...flagLines(all),
    ...(options.includes('--misses') ? missLines(all) : []),
  ];
  process.stdout.write(`${said.join('\n')}\n`);
}

const [hand = 'hand-p', ...options] = process.argv.slice(2);
measure(hand, options);
