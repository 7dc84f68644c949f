import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  defineUpdate,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { MessageActivities } from '../../activities/message.activities';
import type { Outcome } from '../../src/publishing/decisions/rules/outcome';
import {
  allows,
  decisions,
  isFinal,
  type DecisionAction,
  type State,
} from '../../src/publishing/messages/rules/life';
import { Sending } from './sending';
import { Turns } from './turns';

/**
 * Short transactions in PostgreSQL; the checks of a long text add less than a second. 30 seconds tell a
 * dead worker or a lost connection. No limit of tries: an outage must not lose a message, and what can
 * never succeed comes back as a failure that is not retried.
 */
const records = proxyActivities<MessageActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '15 seconds' },
});

/** Released: the delivery has the message, and only the books can end it. */
const isReleased = (state: State) =>
  state === 'sending' || state === 'paused' || state === 'balancing';

/**
 * A message from draft to its end. This holds progress and time; PostgreSQL holds content, decisions and
 * results. Decisions come as Updates named by their action and carry the decision's id alone.
 * `from` is where a new run goes on after the history of a much-returned message grew long.
 */
export async function messageLifecycle(messageId: string, from: State = 'draft'): Promise<State> {
  let state: State = from;
  let going = { urgent: false, correction: false, texts: false };
  let moves = 0;
  const turns = new Turns();
  const sending = new Sending(messageId);

  const arrive = async (at: State) => {
    state = at;
    moves += 1;
    await sending.tell(at);
  };
  const step = (act: () => Promise<State>) => turns.take(async () => arrive(await act()));

  const decide = (decisionId: string): Promise<Outcome> =>
    turns.take(async () => {
      const outcome = await records.applyDecision(decisionId);
      await arrive(outcome.state);
      return outcome;
    });

  /** While a step runs, its outcome is not known here yet: then the transaction alone decides. */
  const refuseWrongState = (action: DecisionAction) => {
    if (!turns.busy && !allows(action, state))
      throw ApplicationFailure.nonRetryable(`${action} while ${state}`, 'wrong-state');
  };
  for (const action of decisions) {
    const validator: (decisionId: string) => void = () => refuseWrongState(action);
    setHandler(defineUpdate<Outcome, [string]>(action), decide, { validator });
  }

  /** Sleeps until this state's next moment or until somebody decides; then does what is due. */
  const waitAndAct = async () => {
    const before = moves;
    const decided = () => moves !== before;
    const { act, seconds } = await turns.take(() => records.nextMoment(messageId));
    if (seconds === null) await condition(decided);
    else if (seconds > 0) await condition(decided, seconds * 1000);
    if (decided()) return;
    if (act === 'remind') return turns.take(() => records.remindAuthors(messageId));
    if (act === 'escalate') return step(() => records.escalateMessage(messageId));
    if (act === 'lapse') return step(() => records.lapseMessage(messageId));
    await step(async () => {
      const released = await records.releaseMessage(messageId);
      going = released;
      return released.state;
    });
  };

  while (!isFinal(state) && !isReleased(state)) {
    if (state === 'checking') await step(() => records.runSubmissionChecks(messageId));
    else await waitAndAct();
    if (workflowInfo().continueAsNewSuggested && !isFinal(state) && !isReleased(state)) {
      await condition(allHandlersFinished);
      return continueAsNew<typeof messageLifecycle>(messageId, state);
    }
  }

  // Withdrawn before the first mail: there is no audience, so there is nothing to balance.
  if (isReleased(state)) {
    await sending.begin(going);
    await sending.tell(state);
    await sending.end();
    await step(() => records.markBalancing(messageId));
    await sending.balance(going.urgent);
    await step(() => records.markComplete(messageId));
  }
  await condition(allHandlersFinished);
  return state;
}
