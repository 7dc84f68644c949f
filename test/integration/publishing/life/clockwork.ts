import { randomUUID } from 'node:crypto';
import { DecidingService } from '../../../../src/publishing/decisions/deciding.service';
import { SystemSteps } from '../../../../src/publishing/lifecycle/system-steps.service';
import {
  allows,
  isFinal,
  releasedStates,
  type DecisionAction,
  type State,
} from '../../../../src/publishing/messages/rules/life';
import { TemporalClient } from '../../../../src/platform/temporal/temporal-client';
import type { RunningWeb } from '../../../support/web';

/** What applies decisions and does what is due: the real workflow, or the same transactions in its order. */
export interface Clockwork {
  /** Time went on: what is due now is done, at once or soon. */
  wake(messageId: string): Promise<void>;
  /** The walk is over. */
  end(messageId: string): Promise<void>;
  /** Every recipient has an end state; false where only a real delivery can say so. */
  sent(messageId: string): Promise<boolean>;
}

const released: readonly State[] = releasedStates;
const stateOf = async ({ db }: RunningWeb, id: string): Promise<State> => {
  const [row] = await db.query<{ state: State }[]>(`SELECT state FROM message WHERE id = $1`, [id]);
  return row!.state;
};

/** Workflow and worker as they are. Nobody who may not gives the Update that wakes a sleeping timer. */
export function throughTemporal(web: RunningWeb, nobodyWhoMay: string): Clockwork {
  const temporal = web.app.get(TemporalClient);
  const stop = (workflowId: string) =>
    temporal.client.workflow
      .getHandle(workflowId)
      .terminate()
      .catch(() => undefined);
  return {
    wake: async (id) => {
      const state = await stateOf(web, id);
      if (isFinal(state) || released.includes(state)) return;
      const decision = randomUUID();
      await web.db.query(
        `INSERT INTO decision (id, message_id, revision_id, action, staff_id, version_seen)
         SELECT $1, id, revision_id, 'withdraw', $3, version FROM message WHERE id = $2`,
        [decision, id, nobodyWhoMay],
      );
      const update = { updateId: decision, args: [decision], withinMs: 30_000 };
      await temporal.update(`message/${id}`, 'withdraw', update);
    },
    end: async (id) => {
      await Promise.all([stop(`message/${id}`), stop(`delivery/${id}/email`)]);
    },
    sent: () => Promise.resolve(false),
  };
}

/** The deciding transactions without the workflow between: what 2,000 walks can afford. */
export function withoutTemporal(web: RunningWeb): Clockwork {
  const deciding = web.app.get(DecidingService, { strict: false });
  const steps = web.app.get(SystemSteps, { strict: false });
  const update = async (
    workflowId: string,
    action: DecisionAction,
    { args }: { args: readonly [string] },
  ) => {
    const state = await stateOf(web, workflowId.replace('message/', ''));
    if (!allows(action, state))
      return { known: true, refused: { code: 'wrong-state', words: action } };
    return { known: true, value: await deciding.apply(args[0]) };
  };
  Object.assign(web.app.get(TemporalClient), { update });
  const wake = async (id: string): Promise<void> => {
    const state = await stateOf(web, id);
    if (isFinal(state) || released.includes(state)) return;
    if (state === 'checking') await steps.check(id);
    else {
      const { act, seconds } = await steps.whatNext(id);
      if (seconds !== 0) return;
      if (act === 'remind') await steps.remind(id);
      if (act === 'escalate') await steps.escalate(id);
      if (act === 'lapse') await steps.lapse(id);
      if (act === 'release') await steps.release(id);
    }
    return wake(id);
  };
  return {
    wake,
    end: () => Promise.resolve(),
    sent: (id) => steps.markBalancing(id).then(() => true),
  };
}
