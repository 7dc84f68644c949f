import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { Outbox } from '../../platform/temporal/outbox';
import { queues } from '../../platform/temporal/rules/queues';
import type { Choices } from '../subscriptions/rules/choices';
import { INVITE } from '../waiting-list/waiting-list.queries';
import { CHOICES_PURPOSE, workflowOf } from './confirmation.entity';
import { invitationTimes } from './rules/times';

export interface PlannedInvitation {
  readonly id: string;
  readonly after: number;
  readonly sealedChoices: Buffer;
  readonly expiresAt: Date;
}

/** Confirmations that nobody's form began: one letter to each, and no reminder. */
@Injectable()
export class Invitations {
  constructor(
    private readonly vault: Vault,
    private readonly outbox: Outbox,
  ) {}

  /** An invitation for each who waits for this borough; gives how many. What they wait for stands in their choices. */
  async inviteWaiting(tx: EntityManager, boroughId: string): Promise<number> {
    const { remindAfter, lapseAfter } = invitationTimes;
    const made = await tx.query<{ id: string }[]>(INVITE, [
      boroughId,
      this.vault.seal('{}', CHOICES_PURPOSE),
      new Date(Date.now() + lapseAfter),
    ]);
    await this.outbox.startAll(
      tx,
      made.map(({ id }) => ({
        workflow: 'confirmation',
        id: workflowOf(id),
        queue: queues.residents,
        args: [id, remindAfter, lapseAfter],
      })),
    );
    return made.length;
  }

  /** An invitation of an imported list, to be written down with the person; `after` seconds it is sent. */
  plan(id: string, after: number, choices: Choices): PlannedInvitation {
    return {
      ...{ id, after },
      sealedChoices: this.vault.seal(JSON.stringify(choices), CHOICES_PURPOSE),
      expiresAt: new Date(Date.now() + after * 1000 + invitationTimes.lapseAfter),
    };
  }

  /** Sends them at their times. Before that nothing is begun. */
  start(tx: EntityManager, planned: readonly PlannedInvitation[]): Promise<void> {
    const { remindAfter, lapseAfter } = invitationTimes;
    return this.outbox.startAll(
      tx,
      planned.map(({ id, after }) => ({
        workflow: 'confirmation',
        id: workflowOf(id),
        queue: queues.residents,
        args: [id, remindAfter, lapseAfter],
        afterSeconds: after,
      })),
    );
  }
}
