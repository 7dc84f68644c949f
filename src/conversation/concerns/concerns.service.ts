import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Vault } from '../../platform/security/vault';
import { Outbox } from '../../platform/temporal/outbox';
import { queues } from '../../platform/temporal/rules/queues';
import type { Team } from '../../places/teams/team.entity';
import { TeamsService } from '../../places/teams/teams.service';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import {
  NEWS_FOR_TASK,
  NOTE_EVENT,
  OPEN_CONCERN,
  OPEN_TASK,
  OPEN_TASK_OF,
  RAISE_ALARM,
  RAISE_CONCERN,
  RAISE_TASK,
} from '../replies/intake.queries';
import { sealedPurpose } from '../replies/purposes';
import type { ReplyTarget } from '../replies/reply-target';
import { dueAt } from '../triage/rules/due';
import type { Triage } from '../triage/triage';
import { ConcernArea } from './concern-area';
import { Concern } from './concern.entity';
import { isHigher, needsTask } from './rules/weight';

export interface Received {
  target: ReplyTarget;
  /** Address in the From header. */
  from: string;
  automatic: string | null;
  triage: Triage;
  receivedAt: Date;
}

export interface Opened {
  concernId: string;
  /** Null where nothing has to be done: an automatic mail without a danger. */
  taskId: string | null;
  alarmed: boolean;
}

/** Opens concerns and their tasks in the transaction that stores the reply. */
@Injectable()
export class Concerns {
  constructor(
    private readonly settings: Settings,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly teams: TeamsService,
    private readonly contacts: ContactPoints,
    private readonly areas: ConcernArea,
  ) {}

  async receive(tx: EntityManager, received: Received): Promise<Opened> {
    const thread = await this.threadOf(tx, received);
    return thread ? this.add(tx, thread, received) : this.open(tx, received);
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

  /** The open thread that the sender belongs to. Another sender's reply never joins it: it may be an abuser's. */
  private async threadOf(tx: EntityManager, { target, from }: Received): Promise<Concern | null> {
    if (!target.concernId || !(await this.isThePerson(tx, target, from))) return null;
    return this.lock(tx, target.concernId);
  }

  /** Locked until the transaction ends. The concern first, then its tasks: the order of all locks in this room. */
  lock(tx: EntityManager, id: string): Promise<Concern> {
    return tx.findOneOrFail(Concern, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async isThePerson(tx: EntityManager, { contactPointId }: ReplyTarget, from: string) {
    return contactPointId !== null && (await this.contacts.isAddressOf(tx, contactPointId, from));
  }

  private async open(tx: EntityManager, received: Received): Promise<Opened> {
    const { target, triage, receivedAt } = received;
    const isPerson = await this.isThePerson(tx, target, received.from);
    const areaId = await this.areas.of(tx, target);
    const work = needsTask(triage, received.automatic);
    const [{ id }] = await tx.query<[{ id: string }]>(OPEN_CONCERN, [
      isPerson ? target.contactPointId : null,
      target.messageId,
      areaId,
      triage.category,
      triage.urgency,
      triage.route,
      triage.flags,
      this.sealReasons(triage),
      triage.rulesVersion,
      triage.flags.includes('safe_contact'),
      triage.flags.includes('no_auto_reply'),
      work ? 'open' : 'closed',
      receivedAt,
    ]);
    await this.note(tx, id, 'received', { automatic: received.automatic });
    if (!work) return { concernId: id, taskId: null, alarmed: false };
    const taskId = await this.newTask(tx, id, areaId, triage, receivedAt);
    return { concernId: id, taskId, alarmed: await this.alarm(tx, id, triage, receivedAt) };
  }

  private async add(tx: EntityManager, concern: Concern, received: Received): Promise<Opened> {
    const { triage, receivedAt, automatic } = received;
    const concernId = concern.id;
    await this.note(tx, concernId, 'received', { automatic });
    if (!needsTask(triage, automatic)) return { concernId, taskId: null, alarmed: false };
    const higher = concern.state !== 'open' || isHigher(triage.urgency, concern.urgency);
    await tx.query(RAISE_CONCERN, [
      concernId,
      triage.category,
      triage.urgency,
      triage.route,
      triage.flags,
      this.sealReasons(triage),
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
      const team = await this.teamFor(tx, triage.route, concern.areaId);
      await tx.query(RAISE_TASK, [task.id, team.id, this.due(triage, at)]);
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
    const team = await this.teamFor(tx, triage.route, areaId);
    const [{ id }] = await tx.query<[{ id: string }]>(OPEN_TASK, [
      concernId,
      team.id,
      this.due(triage, at),
      at,
    ]);
    await this.outbox.start(tx, {
      workflow: 'concern',
      id: workflowOf(concernId, id),
      queue: queues.conversation,
      args: [concernId, id],
    });
    return id;
  }

  /** The desk of the route, else the area's team, else the control room: nothing is left without an owner. */
  private async teamFor(tx: EntityManager, route: string, areaId: string): Promise<Team> {
    const team =
      (await this.teams.teamForDesk(tx, route)) ??
      (await this.teams.teamForArea(tx, areaId)) ??
      (await this.teams.teamForDesk(tx, 'control_room'));
    if (!team) throw new Error('The force has no control_room desk: seed the desks');
    return team;
  }

  private due(triage: Triage, at: Date): Date | null {
    return dueAt(triage.urgency, at, { standardHours: this.settings.STANDARD_HOURS });
  }

  private async alarm(tx: EntityManager, concernId: string, triage: Triage, at: Date) {
    if (triage.urgency !== 'immediate') return false;
    const rung = await tx.query<unknown[]>(RAISE_ALARM, [concernId, at]);
    if (rung.length > 0) await this.note(tx, concernId, 'alarm raised');
    return rung.length > 0;
  }

  private sealReasons({ reasons }: Triage): Buffer {
    return this.vault.seal(JSON.stringify(reasons), sealedPurpose.reasons);
  }
}

/** One run for each task: a reopened concern has a new task and so a new run. */
export function workflowOf(concernId: string, taskId: string): string {
  return `concern/${concernId}/${taskId}`;
}
