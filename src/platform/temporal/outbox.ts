import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Queue } from './rules/queues';

/** Workflow input: ids only, for it stays in the history. */
type Ids = readonly (string | number | boolean | null)[];

/**
 * What Temporal must hear, written in the transaction of the act itself, so that a row without its workflow,
 * or the reverse, cannot be. The worker's dispatcher passes it on, in order for each workflow id.
 */
@Injectable()
export class Outbox {
  /** Starts a workflow once per id, ever; `afterSeconds` from now at the earliest. */
  async start(
    tx: EntityManager,
    what: { workflow: string; id: string; queue: Queue; args: Ids; afterSeconds?: number },
  ) {
    const { workflow, id, queue, args, afterSeconds } = what;
    await this.put(tx, 'start', id, workflow, queue, null, args, afterSeconds);
  }

  /** The same of many at once; `afterSeconds` lets one wait, so that not all begin together, and its age counts from then. */
  async startAll(
    tx: EntityManager,
    all: readonly {
      workflow: string;
      id: string;
      queue: Queue;
      args: Ids;
      afterSeconds?: number;
    }[],
  ) {
    if (all.length === 0) return;
    await tx.query(
      `INSERT INTO outbox (kind, workflow_id, name, queue, request_id, args, created_at, next_try_at)
       SELECT 'start', id, name, queue, '', args, now() + make_interval(secs => after), now() + make_interval(secs => after)
       FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::integer[]) AS one (id, name, queue, args, after)
       ON CONFLICT DO NOTHING`,
      [
        all.map(({ id }) => id),
        all.map(({ workflow }) => workflow),
        all.map(({ queue }) => queue),
        all.map(({ args }) => JSON.stringify(args)),
        all.map(({ afterSeconds = 0 }) => afterSeconds),
      ],
    );
    await tx.query(`SELECT pg_notify('outbox', '')`);
  }

  /** Sends an Update; its id makes it one, however often it is sent. `after` gives the sender's own attempt time. */
  async update(
    tx: EntityManager,
    what: { workflowId: string; name: string; updateId: string; args: Ids; afterSeconds?: number },
  ) {
    const { workflowId, name, updateId, args, afterSeconds } = what;
    await this.put(tx, 'update', workflowId, name, null, updateId, args, afterSeconds);
  }

  /** Sends a Signal. `requestId` makes a repeat harmless. */
  async signal(
    tx: EntityManager,
    what: { workflowId: string; name: string; requestId: string; args: Ids },
  ) {
    await this.put(tx, 'signal', what.workflowId, what.name, null, what.requestId, what.args);
  }

  /** The same to many at once. */
  async signalAll(
    tx: EntityManager,
    all: readonly { workflowId: string; name: string; requestId: string; args: Ids }[],
  ) {
    if (all.length === 0) return;
    await tx.query(
      `INSERT INTO outbox (kind, workflow_id, name, request_id, args, next_try_at)
       SELECT 'signal', id, name, request, args, now()
       FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[]) AS one (id, name, request, args)
       ON CONFLICT DO NOTHING`,
      [
        all.map(({ workflowId }) => workflowId),
        all.map(({ name }) => name),
        all.map(({ requestId }) => requestId),
        all.map(({ args }) => JSON.stringify(args)),
      ],
    );
    await tx.query(`SELECT pg_notify('outbox', '')`);
  }

  private async put(
    tx: EntityManager,
    kind: 'start' | 'update' | 'signal',
    workflowId: string,
    name: string,
    queue: Queue | null,
    requestId: string | null,
    args: Ids,
    afterSeconds = 0,
  ) {
    await tx.query(
      `INSERT INTO outbox (kind, workflow_id, name, queue, request_id, args, next_try_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
       ON CONFLICT DO NOTHING`,
      [kind, workflowId, name, queue, requestId ?? '', JSON.stringify(args), afterSeconds],
    );
    await tx.query(`SELECT pg_notify('outbox', '')`);
  }
}
