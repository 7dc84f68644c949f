import { deliveryStates, openIn, type Counts, type DeliveryState } from '../../books/rules/states';
import { stateWords } from '../../books/rules/words';

/** What the live page shows, and each event of its stream. */
export interface Progress {
  readonly audience: number | null;
  /** Whole percent of the audience in an end state; 100 only when all are. */
  readonly percent: number;
  readonly open: number;
  readonly possibleDuplicates: number;
  readonly rows: readonly {
    readonly state: DeliveryState;
    readonly words: string;
    readonly people: number;
  }[];
  /** Every row has its end state. */
  readonly ended: boolean;
}

export function progressOf(counts: Counts): Progress {
  const { audience, states, possibleDuplicates } = counts;
  const open = openIn(counts);
  const ended = audience !== null && open === 0;
  const done = (audience ?? 0) - open;
  return {
    audience,
    open,
    ended,
    possibleDuplicates,
    percent: ended ? 100 : Math.min(99, Math.floor((100 * done) / Math.max(1, audience ?? 0))),
    rows: deliveryStates.map((state) => ({
      state,
      words: stateWords[state],
      people: states[state],
    })),
  };
}
