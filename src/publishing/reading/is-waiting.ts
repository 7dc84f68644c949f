import { isFinal, releasedStates, type State } from '../messages/rules/life';

/** Not released yet, and it still may be. */
export const isWaiting = ({ state }: { state: State }) =>
  !isFinal(state) && !(releasedStates as readonly State[]).includes(state);
