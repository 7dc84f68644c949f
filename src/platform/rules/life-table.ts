/** Colours of the GOV.UK tag component. */
export const tagColours = [
  'grey',
  'green',
  'turquoise',
  'blue',
  'light-blue',
  'purple',
  'pink',
  'red',
  'orange',
  'yellow',
] as const;
export type TagColour = (typeof tagColours)[number];

/** The table as the check reads it: plain text, so that a wrong one can be told apart. */
export interface LifeTable {
  states: readonly string[];
  start: string;
  final: readonly string[];
  steps: readonly { action: string; from: readonly string[]; to: readonly string[] }[];
  words: Readonly<Record<string, { name: string; means: string; colour: string } | undefined>>;
}

/** What is wrong with a table of states, in words; empty when nothing is. */
export function lifeProblems({ states, start, final, steps, words }: LifeTable): string[] {
  const known = new Set(states);
  const problems: string[] = [];
  const named = [start, ...final, ...steps.flatMap(({ from, to }) => [...from, ...to])];
  for (const state of new Set([...named, ...Object.keys(words)])) {
    if (state !== 'same' && !known.has(state)) problems.push(`"${state}" is not a known state`);
  }
  const reached = reachable(start, steps);
  for (const state of states) {
    if (!reached.has(state)) problems.push(`"${state}" can never be reached`);
    const leaves = steps.some(({ from, to }) => from.includes(state) && to.some(isWayOut(state)));
    if (final.includes(state) && leaves) problems.push(`"${state}" is final but has a way out`);
    if (!final.includes(state) && !leaves)
      problems.push(`"${state}" has no way out and is not final`);
    const word = words[state];
    if (!word?.name || !word.means) problems.push(`"${state}" has no words for a page`);
    if (word && !(tagColours as readonly string[]).includes(word.colour))
      problems.push(`"${state}" has no colour that pages know`);
  }
  return problems;
}

const isWayOut = (state: string) => (to: string) => to !== 'same' && to !== state;

function reachable(start: string, steps: LifeTable['steps']): Set<string> {
  const reached = new Set([start]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of steps) {
      if (from.some((state) => reached.has(state)))
        to.filter((state) => state !== 'same').forEach((state) => reached.add(state));
    }
  }
  return reached;
}

/** Stops the boot when a table of states is not whole: no single decision may be taken on it. */
export function assertLife(name: string, table: LifeTable): void {
  const problems = lifeProblems(table);
  if (problems.length > 0)
    throw new Error(`The life of a ${name} is not whole:\n  - ${problems.join('\n  - ')}`);
}
