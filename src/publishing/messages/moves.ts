import type { EntityManager } from 'typeorm';
import { Message } from './message.entity';
import { next, type Action, type State } from './rules/life';

type Changes = Partial<
  Pick<Message, 'releaseAt' | 'approvedHash' | 'approversNeeded' | 'holdLiftedAt'>
>;

/** Takes the row's lock, so that one decision or system step at a time looks at the message. */
export function lockMessage(tx: EntityManager, id: string): Promise<Message | null> {
  return tx.findOne(Message, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Moves a locked message along the table of its life and raises its version. Gives it as it is now. */
export async function move(
  tx: EntityManager,
  message: Message,
  action: Action,
  to: State,
  changes: Changes = {},
): Promise<Message> {
  if (!next(action, message.state).includes(to))
    throw new Error(`${action} does not lead from ${message.state} to ${to}`);
  const stateSince = to === message.state ? message.stateSince : new Date();
  const escalatedAt = to === message.state ? message.escalatedAt : null;
  const now = { ...changes, escalatedAt, state: to, version: message.version + 1, stateSince };
  await tx.update(Message, message.id, now);
  return { ...message, ...now };
}
