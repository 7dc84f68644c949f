import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { DeliveryLookup } from '../../delivery/books/delivery-lookup';
import { Outbox } from '../../platform/temporal/outbox';
import { WhenComplete } from '../../publishing/messages/when-complete';
import { workflowOf } from '../concerns/workflow-of';
import { ANSWERED_BY_RUMOUR, ASKERS, LOCK_CONCERNS } from './askers-told.queries';

interface Asker {
  concernId: string;
  taskId: string;
  contactPointId: string;
}

const RUMOUR = 'rumour';
const REASON = 'They were sent the published answer to what they asked.';

/**
 * Who asked whether something is true and was sent its published answer has an answer: people wrote, checked and
 * approved it on that very question. So the clock of the task stops as answered, and it is closed with that reason.
 */
@Injectable()
export class AskersTold implements OnModuleInit {
  constructor(
    private readonly deliveries: DeliveryLookup,
    private readonly outbox: Outbox,
    private readonly whenComplete: WhenComplete,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.whenComplete.add(async (tx, { kind, id }) => {
      if (kind === RUMOUR) await this.byMessage(tx, id);
    });
  }

  /** An officer wrote to these people. Gives how many tasks that answered. */
  async byLetters(
    tx: EntityManager,
    rumourId: string,
    contactPointIds: readonly string[],
    staffId: string,
  ): Promise<number> {
    const askers = await tx.query<Asker[]>(ASKERS, [rumourId, contactPointIds]);
    return this.answered(tx, rumourId, askers, staffId);
  }

  /** A message about it is complete: those whom it reached are answered, all others still wait. */
  async byMessage(tx: EntityManager, rumourId: string): Promise<number> {
    const askers = await tx.query<Asker[]>(ASKERS, [rumourId, null]);
    const people = [...new Set(askers.map(({ contactPointId }) => contactPointId))];
    const about = { kind: RUMOUR, id: rumourId };
    const reached = await this.deliveries.reachedAbout(tx, about, people);
    const told = askers.filter(({ contactPointId }) => reached.has(contactPointId));
    return this.answered(tx, rumourId, told, null);
  }

  private async answered(
    tx: EntityManager,
    rumourId: string,
    askers: readonly Asker[],
    by: string | null,
  ): Promise<number> {
    if (askers.length === 0) return 0;
    await tx.query(LOCK_CONCERNS, [askers.map(({ concernId }) => concernId)]);
    const done = await tx.query<Omit<Asker, 'contactPointId'>[]>(ANSWERED_BY_RUMOUR, [
      askers.map(({ taskId }) => taskId),
      REASON,
      JSON.stringify({ rumourId, ...(by && { by }) }),
    ]);
    await this.outbox.signalAll(
      tx,
      done.map(({ concernId, taskId }) => ({
        workflowId: workflowOf(concernId, taskId),
        ...{ name: 'changed', requestId: `rumour-${rumourId}`, args: [] },
      })),
    );
    await this.audit.record(tx, {
      actor: by ? { kind: 'staff', id: by } : { kind: 'system' },
      action: 'rumour.askers-answered',
      subject: { kind: 'rumour', id: rumourId },
      detail: { tasks: done.map(({ taskId }) => taskId) },
    });
    return done.length;
  }
}
