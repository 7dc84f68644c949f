import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { Settings } from '../config/settings';
import { dataConverter } from './data-converter';
import { readUpdateError, type UpdateAnswer } from './update-answer';

/** Our side of Temporal's frontend. It connects on first use, so nothing needs Temporal to boot. */
@Injectable()
export class TemporalClient implements OnApplicationShutdown {
  readonly connection: Connection;
  readonly client: Client;

  constructor(settings: Settings) {
    this.connection = Connection.lazy({
      address: settings.TEMPORAL_ADDRESS,
      connectTimeout: '5 seconds',
      // no silent retries: the outbox has its own back-off, a page says "not known yet", and the
      // SDK's retry timers outlive the connection and then end the process
      interceptors: [],
    });
    this.client = new Client({
      connection: this.connection,
      namespace: settings.TEMPORAL_NAMESPACE,
      dataConverter: dataConverter(settings),
    });
  }

  /**
   * Sends an Update and waits at most `withinMs` for its outcome. `known: false` says only that we
   * have not heard: it may yet be applied (time-out, Temporal away, or the workflow's start is
   * still in the outbox). A refusal is the code of the workflow's `ApplicationFailure`.
   */
  async update<T>(
    workflowId: string,
    name: string,
    { updateId, args, withinMs }: { updateId: string; args: readonly unknown[]; withinMs: number },
  ): Promise<UpdateAnswer<T>> {
    const handle = this.client.workflow.getHandle(workflowId);
    const asked = this.client.withDeadline(Date.now() + withinMs, () =>
      handle.executeUpdate<T, [unknown, ...unknown[]]>(name, {
        updateId,
        args: [...args] as [unknown, ...unknown[]],
      }),
    );
    const answer = asked.then(
      (value): UpdateAnswer<T> => ({ known: true, value }),
      (error: unknown) => readUpdateError(error),
    );
    return Promise.race([answer, notKnownAfter<T>(withinMs)]);
  }

  /** Rejects unless Temporal answers within 5 seconds. Asks anew each time: `ensureConnected` remembers a failure for ever. */
  async answers(signal: AbortSignal): Promise<void> {
    const { connection } = this;
    await connection.withAbortSignal(signal, () =>
      connection.withDeadline(Date.now() + 5_000, () =>
        connection.workflowService.getSystemInfo({}),
      ),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}

/** The gRPC deadline does not cover a first connection that hangs; this does. */
function notKnownAfter<T>(ms: number): Promise<UpdateAnswer<T>> {
  return new Promise((resolve) => setTimeout(resolve, ms, { known: false }).unref());
}
