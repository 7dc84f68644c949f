import { endStates, type EndState } from './states';

/** People whom a later report or a resend moved from one figure of a closed balance to another. */
export interface Amendment {
  /** ISO date on the force's clock. */
  readonly day: string;
  readonly from: EndState;
  readonly to: EndState;
  /** A mail that came back, or one that was sent again. */
  readonly by: 'bounce' | 'resend';
  readonly people: number;
}

export type Figures = Readonly<Record<EndState, number>>;

/** The figures as they stand now. The sum is the same, for every entry takes from one what it gives another. */
export function amended(atClose: Figures, amendments: readonly Amendment[]): Figures {
  const now = Object.fromEntries(endStates.map((state) => [state, atClose[state]])) as Record<
    EndState,
    number
  >;
  for (const { from, to, people } of amendments) {
    now[from] -= people;
    now[to] += people;
  }
  return now;
}
