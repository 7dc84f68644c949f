import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../platform/temporal/outbox';
import { queues } from '../../platform/temporal/rules/queues';
import {
  NEWS_FOR_TASK,
  NOTE_EVENT,
  OPEN_TASK,
  OPEN_TASK_OF,
  RAISE_ALARM,
  RAISE_CONCERN,
  RAISE_TASK,
} from '../replies/intake.queries';
import type { Triage } from '../triage/triage';
import { Concern } from './concern.entity';
import { Opening } from './opening.service';
import { Ownership } from './ownership.service';
import type { Opened, Received } from './received';
import { becomesQuiet, Quieting } from './quieting.service';
import { isHigher, needsTask } from './rules/weight';
import { workflowOf } from './workflow-of';

/** Opens concerns and their tasks in the transaction that stores the reply. */
@Injectable()
export class Concerns {
  constructor(
    private readonly outbox: Outbox,
    private readonly opening: Opening,
    private readonly ownership: Ownership,
    private readonly quieting: Quieting,
  ) {}

  async receive(tx: EntityManager, received: Received): Promise<Opened> {
    return (await this.receiveAll(tx, [received]))[0]!;
  }

  /** In the order of what was received. What joins a thread is added first; all else opens concerns together. */
  async receiveAll(tx: EntityManager, all: readonly Received[]): Promise<Opened[]> {
    const added = new Map<Received, Opened>();
    // threads in which a danger was told just now, with their persons
    const inDanger = new Map<string, string>();
    // one order of locks for all batches, so that none waits for another in a circle
    for (const received of [...all].sort((a, b) => threadId(a).localeCompare(threadId(b)))) {
      const thread = await this.threadOf(tx, received);
      if (!thread) continue;
      added.set(received, await this.add(tx, thread, received));
      const { id, contactPointId } = thread;
      if (contactPointId && becomesQuiet(received.triage)) inDanger.set(id, contactPointId);
    }
    const rest = all.filter((received) => !added.has(received));
    const opened = await this.opening.openAll(tx, rest);
    for (const [id, person] of inDanger) await this.quieting.silence(tx, id, person);
    return all.map((received) => added.get(received) ?? opened[rest.indexOf(received)]!);
  }

  /** Writes what happened; shown to staff and, later, to the resident. Codes and ids only. */
  async note(
    tx: EntityManager,
    concernId: string,
    kind: string,
    detail: object = {},
  ): Promise<void> {
    await tx.query(NOTE_EVENT, [concernId, kind, JSON.stringify(detail)]);
  }

  /** Tells the concern's workflow that something changed, once for each request. */
  async changed(tx: EntityManager, concernId: string, taskId: string, requestId: string) {
    const workflowId = workflowOf(concernId, taskId);
    await this.outbox.signal(tx, { workflowId, name: 'changed', requestId, args: [] });
  }

  /** Starts the workflow of a new task. */
  async begin(tx: EntityManager, concernId: string, taskId: string): Promise<void> {
    await this.outbox.start(tx, {
      workflow: 'concern',
      id: workflowOf(concernId, taskId),
      queue: queues.conversation,
      args: [concernId, taskId],
    });
  }

  /** The thread that the sender belongs to. Another sender's reply never joins it: it may be an abuser's. */
  private async threadOf(tx: EntityManager, { target, standing, repeats }: Received) {
    if (!standing.belongs) return null;
    const id = target.concernId ?? repeats;
    return id === null ? null : this.lock(tx, id);
  }

  /** Locked until the transaction ends. The concern first, then its tasks: the order of all locks in this room. */
  lock(tx: EntityManager, id: string): Promise<Concern> {
    return tx.findOneOrFail(Concern, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async add(tx: EntityManager, concern: Concern, received: Received): Promise<Opened> {
    const { triage, receivedAt, automatic } = received;
    const concernId = concern.id;
    const again = received.repeats === concernId && { again: true };
    await this.note(tx, concernId, 'received', { automatic, ...again });
    if (!needsTask(triage, automatic)) return { concernId, taskId: null, alarmed: false };
    const higher = concern.state !== 'open' || isHigher(triage.urgency, concern.urgency);
    await tx.query(RAISE_CONCERN, [
      concernId,
      triage.category,
      triage.urgency,
      triage.route,
      triage.flags,
      this.opening.sealReasons(triage),
      triage.flags.includes('safe_contact'),
      triage.flags.includes('no_auto_reply'),
      higher,
    ]);
    const taskId = await this.workOn(tx, concern, triage, receivedAt, higher);
    return { concernId, taskId, alarmed: await this.alarm(tx, concernId, triage, receivedAt) };
  }

  /** The open task, moved up where the reply is more urgent; a new one where none is open. */
  private async workOn(
    tx: EntityManager,
    concern: Concern,
    triage: Triage,
    at: Date,
    higher: boolean,
  ) {
    const [task] = await tx.query<{ id: string; teamId: string }[]>(OPEN_TASK_OF, [concern.id]);
    if (!task) return this.newTask(tx, concern.id, concern.areaId, triage, at);
    if (higher) {
      const team = await this.ownership.teamFor(tx, triage.route, concern.areaId);
      await tx.query(RAISE_TASK, [task.id, team.id, this.opening.due(triage, at)]);
    } else await tx.query(NEWS_FOR_TASK, [task.id]);
    await this.changed(tx, concern.id, task.id, `reply-${at.toISOString()}`);
    return task.id;
  }

  private async newTask(
    tx: EntityManager,
    concernId: string,
    areaId: string,
    triage: Triage,
    at: Date,
  ): Promise<string> {
    const team = await this.ownership.teamFor(tx, triage.route, areaId);
    const [{ id }] = await tx.query<[{ id: string }]>(OPEN_TASK, [
      concernId,
      team.id,
      this.opening.due(triage, at),
      at,
    ]);
    await this.begin(tx, concernId, id);
    return id;
  }

  private async alarm(tx: EntityManager, concernId: string, triage: Triage, at: Date) {
    if (triage.urgency !== 'immediate') return false;
    const rung = await tx.query<unknown[]>(RAISE_ALARM, [concernId, at]);
    if (rung.length > 0) await this.note(tx, concernId, 'alarm raised');
    return rung.length > 0;
  }
}

const threadId = ({ target, repeats }: Received) => target.concernId ?? repeats ?? '';
