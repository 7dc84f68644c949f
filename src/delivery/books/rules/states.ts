/** Where a delivery may still be on its way. */
export const openStates = ['waiting', 'in flight', 'retry'] as const;

/** Where a delivery may end; the closing balance has one figure for each (promise 3). */
export const endStates = [
  'accepted',
  'failed',
  'unknown',
  'suppressed',
  'expired',
  'cancelled',
  'deferred',
] as const;

export const deliveryStates = [...openStates, ...endStates] as const;
export type EndState = (typeof endStates)[number];
export type DeliveryState = (typeof deliveryStates)[number];

/** How many deliveries of a message stand where. `audience` is the frozen size, null before the freeze. */
export interface Counts {
  readonly audience: number | null;
  readonly states: Readonly<Record<DeliveryState, number>>;
  readonly possibleDuplicates: number;
}

/** Counts with a nought for every state that no row is in. */
export function countsOf(
  audience: number | null,
  rows: readonly { state: DeliveryState; rows: number; possibleDuplicates: number }[],
): Counts {
  const states = Object.fromEntries(deliveryStates.map((state) => [state, 0])) as Record<
    DeliveryState,
    number
  >;
  let possibleDuplicates = 0;
  for (const row of rows) {
    states[row.state] = row.rows;
    possibleDuplicates += row.possibleDuplicates;
  }
  return { audience, states, possibleDuplicates };
}

/** Rows that are in no end state yet. */
export function openIn({ states }: Counts): number {
  return openStates.reduce((sum, state) => sum + states[state], 0);
}

export type CloseBlocker = 'audience-not-frozen' | 'rows-still-open' | 'does-not-add-up';

/** Why the balance cannot be closed; empty when it can. */
export function whyNotClose(counts: Counts): CloseBlocker[] {
  if (counts.audience === null) return ['audience-not-frozen'];
  if (openIn(counts) > 0) return ['rows-still-open'];
  const ended = endStates.reduce((sum, state) => sum + counts.states[state], 0);
  return ended === counts.audience ? [] : ['does-not-add-up'];
}
