/** Something of the force that a form names in words: an area or a team. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What the list of suggestions shows: the name, and what tells it from others of that name. */
  readonly label: string;
}

const plain = (words: string) => words.trim().replace(/\s+/g, ' ').toLowerCase();

export type Picked =
  | { ok: true; id: string }
  | { ok: false; why: 'unknown' }
  | { ok: false; why: 'several'; labels: string[] };

/** What somebody means who typed this: a label, or a name that only one bears. */
export function pick(choices: readonly Choice[], words: string): Picked {
  const typed = plain(words);
  const found = choices.find(({ label }) => plain(label) === typed);
  if (found) return { ok: true, id: found.id };
  const named = choices.filter(({ name }) => plain(name) === typed);
  if (named.length === 0) return { ok: false, why: 'unknown' };
  if (named.length === 1) return { ok: true, id: named[0]!.id };
  return { ok: false, why: 'several', labels: named.map(({ label }) => label) };
}
