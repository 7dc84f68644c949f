import { Injectable } from '@nestjs/common';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { encodeToPayloads } from '@temporalio/common/lib/internal-non-workflow';
import { Settings } from '../config/settings';
import type { OutboxRow } from './outbox.queries';
import type { Queue } from './rules/queues';
import { taskQueue } from './task-queue';
import { TemporalClient } from './temporal-client';
import { readUpdateError, type UpdateAnswer } from './update-answer';

/** Done for good, perhaps with the code of a refusal; or later, since nothing is known yet. */
export type Verdict = { done: true; refused: string | null } | { done: false };

const DONE: Verdict = { done: true, refused: null };
const LATER: Verdict = { done: false };
const WITHIN_MS = 10_000;
/** A workflow that is not there after a day will not come: its start was refused or it is long gone. */
const MISSING_MS = 24 * 3_600_000;

/** Passes one row of the outbox on to Temporal. Every kind may be passed on twice without harm. */
@Injectable()
export class OutboxDelivery {
  constructor(
    private readonly temporal: TemporalClient,
    private readonly settings: Settings,
  ) {}

  async deliver(row: OutboxRow): Promise<Verdict> {
    if (row.kind === 'start') return this.start(row);
    if (row.kind === 'signal') return this.signal(row);
    return this.update(row);
  }

  private async start(row: OutboxRow): Promise<Verdict> {
    const { client } = this.temporal;
    try {
      await client.withDeadline(Date.now() + WITHIN_MS, () =>
        client.workflow.start(row.name, {
          workflowId: row.workflow_id,
          taskQueue: taskQueue(this.settings, row.queue as Queue),
          args: row.args,
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
        }),
      );
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
    return DONE;
  }

  private async update(row: OutboxRow): Promise<Verdict> {
    const answer = await this.temporal.update(row.workflow_id, row.name, {
      updateId: row.request_id,
      args: row.args,
      withinMs: WITHIN_MS,
    });
    if (!answer.known && answer.why === 'not-found') return this.withoutWorkflow(row);
    return verdictOf(answer);
  }

  /** The raw call, since the SDK's own gives each signal a new request id. */
  private async signal(row: OutboxRow): Promise<Verdict> {
    const { client, connection } = this.temporal;
    const payloads = await encodeToPayloads(client.options.loadedDataConverter, ...row.args);
    try {
      await client.withDeadline(Date.now() + WITHIN_MS, () =>
        connection.workflowService.signalWorkflowExecution({
          namespace: this.settings.TEMPORAL_NAMESPACE,
          workflowExecution: { workflowId: row.workflow_id },
          signalName: row.name,
          requestId: row.request_id,
          input: { payloads },
        }),
      );
      return DONE;
    } catch (error) {
      if (isNotFound(error)) return this.withoutWorkflow(row);
      throw error;
    }
  }

  /** It ended, perhaps by this very update; or its start is still on the way. */
  private async withoutWorkflow(row: OutboxRow): Promise<Verdict> {
    const { client } = this.temporal;
    const handle = client.workflow.getHandle(row.workflow_id);
    try {
      const { status } = await handle.describe();
      if (status.name === 'RUNNING') return LATER;
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      const missing = Date.now() - row.created_at.getTime() > MISSING_MS;
      return missing ? { done: true, refused: 'workflow-not-found' } : LATER;
    }
    if (row.kind === 'signal') return { done: true, refused: 'workflow-ended' };
    const told = await client
      .withDeadline(Date.now() + WITHIN_MS, () => handle.getUpdateHandle(row.request_id).result())
      .then((value): UpdateAnswer<unknown> => ({ known: true, value }), readUpdateError);
    if (told.known) return verdictOf(told);
    return told.why === 'not-found' ? { done: true, refused: 'workflow-ended' } : LATER;
  }
}

function verdictOf(answer: UpdateAnswer<unknown>): Verdict {
  return answer.known ? { done: true, refused: answer.refused?.code ?? null } : LATER;
}

const GRPC_NOT_FOUND = 5;
const isNotFound = (error: unknown) =>
  error instanceof Error && (error as { code?: unknown }).code === GRPC_NOT_FOUND;
