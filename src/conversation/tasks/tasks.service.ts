import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { staleEdit } from '../../platform/http/if-match';
import type { StaffMember } from '../../staff/staff-member';
import { Concern } from '../concerns/concern.entity';
import { Concerns } from '../concerns/concerns.service';
import { HeldConcerns } from '../concerns/held-concerns';
import { CrimeFacts } from '../crime/crime-facts';
import { Handlers } from './handler';
import { taskBlockerWords, whyNotHandle, whyNotSee, type TaskBlocker } from './rules/may-handle';
import { endedStates, waitingStates, type TaskAction, type TaskState } from './rules/task-life';
import { Task } from './task.entity';
import { BOARD, CLOSE_CONCERN } from './tasks.queries';

/** A line of the board. It shows no word of the resident's. */
export interface BoardLine {
  id: string;
  concernId: string;
  state: TaskState;
  dueAt: Date | null;
  escalation: number;
  ownerId: string | null;
  version: number;
  createdAt: Date;
  team: string;
  area: string;
  urgency: string;
  category: string;
  flags: string[];
  safeContact: boolean;
  /** The resident was asked something. */
  waiting: boolean;
  handed: boolean;
}

/** A task and its concern, locked in the transaction that changes them. */
export interface Held {
  task: Task;
  concern: Concern;
}

/** Where a task stands after a change. */
export interface Moved {
  id: string;
  state: TaskState;
  version: number;
}

@Injectable()
export class TasksService {
  constructor(
    private readonly db: DataSource,
    private readonly handlers: Handlers,
    private readonly concerns: Concerns,
    private readonly crime: CrimeFacts,
    private readonly held: HeldConcerns,
    private readonly audit: AuditService,
  ) {}

  /** The tasks of my teams and of the areas I supervise; every team's for the triage desk. At most 200. */
  board(me: StaffMember, states: readonly TaskState[] = waitingStates): Promise<BoardLine[]> {
    const everyTeam = me.roles.some(({ role }) => role === 'triage');
    const supervised = me.roles.filter(({ role }) => role === 'supervisor');
    const areaIds = supervised.map(({ areaId }) => areaId);
    return this.db.query<BoardLine[]>(BOARD, [me.teamIds, everyTeam, states, areaIds]);
  }

  /** Throws `unknown-task` (404), or `not-allowed` (403) with the blockers. */
  async see(me: StaffMember, id: string): Promise<Held> {
    const held = await this.find(this.db.manager, id);
    const person = await this.handlers.of(me, held.concern.areaId);
    refuseFor(whyNotSee(person, held.task), 403);
    return held;
  }

  async claim(tx: EntityManager, me: StaffMember, id: string, seen: number, requestId: string) {
    const held = await this.take(tx, me, id, 'claim', seen);
    return this.finish(tx, me, held, 'claimed', { ownerId: me.id }, requestId);
  }

  async release(tx: EntityManager, me: StaffMember, id: string, seen: number, requestId: string) {
    const held = await this.take(tx, me, id, 'release', seen);
    return this.finish(tx, me, held, 'open', { ownerId: null }, requestId);
  }

  /** Gives tasks back to their teams, since whose they are has left. Gives how many; in the order of their concerns. */
  async ownerLeft(
    tx: EntityManager,
    { staffId, byId }: { staffId: string; byId: string },
    ids: readonly string[],
  ): Promise<number> {
    const held: Held[] = [];
    // All of them before the first audit entry, whose chain others wait for while they hold a concern.
    for (const id of ids) held.push(await this.find(tx, id, true));
    const theirs = held.filter(({ task }) => task.ownerId === staffId && task.state === 'claimed');
    const what = { what: 'owner left', detail: { from: staffId } };
    for (const one of theirs)
      await this.finish(tx, { id: byId }, one, 'open', { ownerId: null }, randomUUID(), what);
    return theirs.length;
  }

  async close(
    tx: EntityManager,
    me: StaffMember,
    id: string,
    seen: number,
    reason: string,
    requestId: string,
  ) {
    const held = await this.take(tx, me, id, 'close', seen, reason);
    // A further reply may have opened a task of its own: then the concern is not done with.
    await tx.query(CLOSE_CONCERN, [held.concern.id, id]);
    const change = { closedAt: new Date(), closeReason: reason.trim() };
    return this.finish(tx, me, held, 'closed', change, requestId);
  }

  /** Locks the task and asks the rule with the facts of this moment. Throws `stale-edit` or `not-allowed`. */
  async take(
    tx: EntityManager,
    me: StaffMember,
    id: string,
    action: TaskAction,
    seen: number,
    reason?: string,
  ): Promise<Held> {
    const held = await this.find(tx, id, true);
    const person = await this.handlers.of(me, held.concern.areaId, tx);
    refuseFor(whyNotSee(person, held.task), 403);
    if (held.task.version !== seen) throw staleEdit();
    const crimeUndecided = await this.crime.undecided(held.concern, tx);
    refuseFor(whyNotHandle(person, { ...held.task, crimeUndecided }, action, reason), 409);
    return held;
  }

  /** Writes the new state, tells the workflow, and audits last. `what` and its detail go on record: codes and ids. */
  async finish(
    tx: EntityManager,
    me: Pick<StaffMember, 'id'>,
    { task, concern }: Held,
    state: TaskState,
    change: Partial<Task>,
    requestId: string,
    { what = state, detail = {} }: { what?: string; detail?: Record<string, unknown> } = {},
  ): Promise<Moved> {
    const version = task.version + 1;
    const waited = isEnded(state) ? waitedUntil(task, new Date()) : {};
    await tx.update(Task, { id: task.id }, { ...waited, ...change, state, version });
    await this.concerns.note(tx, concern.id, what, { ...detail, by: me.id });
    await this.concerns.changed(tx, concern.id, task.id, requestId);
    if (isEnded(state)) await this.held.eraseOwed(tx, concern.id);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: `task.${what.replaceAll(' ', '-')}`,
      subject: { kind: 'task', id: task.id },
      detail,
    });
    return { id: task.id, state, version };
  }

  private async find(db: EntityManager, id: string, lock = false): Promise<Held> {
    const task = await db.findOneBy(Task, { id });
    if (!task) throw new Refusal('unknown-task', 404, 'There is no such task.');
    if (!lock) return { task, concern: await db.findOneByOrFail(Concern, { id: task.concernId }) };
    const concern = await this.concerns.lock(db, task.concernId);
    const locked = { where: { id }, lock: { mode: 'pessimistic_write' } } as const;
    return { concern, task: await db.findOneOrFail(Task, locked) };
  }
}

const isEnded = (state: TaskState) => (endedStates as readonly TaskState[]).includes(state);

/** What is kept of a question that is open no more. */
export function waitedUntil({ askedAt, waitedSeconds }: Task, now: Date): Partial<Task> {
  if (!askedAt) return {};
  const seconds = Math.max(0, Math.round((now.getTime() - askedAt.getTime()) / 1000));
  return { askedAt: null, waitedSeconds: String(Number(waitedSeconds) + seconds) };
}

/** Nothing when there is no blocker; else `not-allowed` with them and their words. */
export function refuseFor(blockers: TaskBlocker[], status: number): void {
  if (blockers.length === 0) return;
  const words = blockers.map((blocker) => taskBlockerWords[blocker]).join(' ');
  throw new Refusal('not-allowed', status, words, { blockers });
}
