import type { Kind } from './kinds';

/** What a round came to. `recipients` are people, or in the rounds of replies the mails that got a 250. */
export interface Figures {
  readonly recipients: number;
  /** By address: the books name an end other than unknown, and there is no copy. */
  readonly missed: number;
  /** Copies beyond the first. */
  readonly duplicates: number;
  /** What the books say may have been sent twice. */
  readonly possible_duplicates: number;
  /** The most that the books may say: window × workers for each crash. */
  readonly bound: number;
  readonly unknown: number;
  readonly balanced: boolean;
  /** Positions in the conversation at which this round cut a connection. */
  readonly cut?: readonly number[];
  /** Bytes of a conversation: what the relay says, and what it hears. */
  readonly wire?: { readonly said: number; readonly heard: number };
}

export interface Played extends Figures {
  readonly run: string;
  readonly round: number;
  readonly kind: Kind;
  readonly seed: number;
  readonly seconds: number;
  /** Why the round could not be played to its end. */
  readonly broken?: string;
}

export const holds = (round: Played): boolean =>
  round.balanced &&
  round.broken === undefined &&
  round.missed === 0 &&
  round.duplicates <= round.possible_duplicates &&
  round.possible_duplicates <= round.bound;

const sum = (rounds: readonly Played[], figure: (round: Played) => number) =>
  rounds.reduce((total, round) => total + figure(round), 0);

export function total(rounds: readonly Played[]) {
  return {
    rounds: rounds.length,
    recipients: sum(rounds, (round) => round.recipients),
    missed: sum(rounds, (round) => round.missed),
    duplicates: sum(rounds, (round) => round.duplicates),
    possible_duplicates: sum(rounds, (round) => round.possible_duplicates),
    unknown: sum(rounds, (round) => round.unknown),
    ...coverage(rounds),
    balanced: rounds.every(holds),
  };
}

/** How many of the positions in a conversation were cut at, of how many. */
export function coverage(rounds: readonly Played[]) {
  const wire = rounds.find((round) => round.wire)?.wire;
  if (!wire) return {};
  const cut = new Set(rounds.flatMap((round) => round.cut ?? []));
  return { positions: wire.said + wire.heard, positions_cut: cut.size };
}

/** Markdown, one line a kind. */
export function table(rounds: readonly Played[]): string {
  const kinds = [...new Set(rounds.map(({ kind }) => kind))].sort();
  const head = ['fault', 'rounds', 'recipients', 'missed', 'duplicates', 'possible', 'unknown'];
  const lines = kinds.map((kind) => {
    const these = rounds.filter((round) => round.kind === kind);
    const { recipients, missed, duplicates, possible_duplicates, unknown, balanced } = total(these);
    const figures = [recipients, missed, duplicates, possible_duplicates, unknown];
    return [kind, these.length, ...figures, balanced ? 'yes' : 'NO'];
  });
  const row = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  return [
    row([...head, 'books hold']),
    row([...head, 'books hold'].map(() => '---')),
    ...lines.map(row),
    '',
    `    ${JSON.stringify(total(rounds))}`,
    '',
  ].join('\n');
}
