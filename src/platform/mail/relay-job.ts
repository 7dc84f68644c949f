import type { Outgoing, RelayOutcome } from './relay-outcome';
import type { Reply } from './smtp/replies';

/** A mail on its way, and whom to tell. `untouched`: the server had heard nothing of its body. */
export interface Job {
  readonly mail: Outgoing;
  readonly settle: (outcome: RelayOutcome, untouched?: boolean) => void;
}

/** The same in the middle of its conversation. */
export interface Work extends Job {
  refusal: Reply | null;
  bodyOut: boolean;
}

/** Settled once: what is lost after its answer keeps it. */
export function workOf({ mail, settle }: Job): Work {
  let told = false;
  return {
    ...{ mail, refusal: null, bodyOut: false },
    settle: (outcome, untouched) => {
      if (!told) settle(outcome, untouched);
      told = true;
    },
  };
}
