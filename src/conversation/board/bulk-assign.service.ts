import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import type { StaffMember } from '../../staff/staff-member';
import { StaffService } from '../../staff/staff.service';
import { Assigning } from '../handovers/assigning.service';
import { Handlers } from '../tasks/handler';
import { whyNotHandle, type TaskBlocker } from '../tasks/rules/may-handle';
import { TasksService } from '../tasks/tasks.service';

export interface Effect {
  taskId: string;
  version: number;
  /** Who had it; null for nobody. */
  from: string | null;
  /** Empty: it will be theirs. */
  blockers: TaskBlocker[];
}

export const MOST_AT_ONCE = 100;

/** Gives many tasks to one person: first what that would do, then the act itself on exactly what was shown. */
@Injectable()
export class BulkAssign {
  constructor(
    private readonly db: DataSource,
    private readonly tasks: TasksService,
    private readonly handlers: Handlers,
    private readonly assigning: Assigning,
    private readonly staff: StaffService,
  ) {}

  /** In the order asked; a task that the caller may not see is refused like a wrong id. */
  async preview(me: StaffMember, taskIds: readonly string[], staffId: string) {
    const person = await this.staff.memberById(staffId);
    if (!person) throw new Refusal('unknown-person', 404, 'There is no such person.');
    const effects: Effect[] = [];
    for (const taskId of [...new Set(taskIds)].slice(0, MOST_AT_ONCE)) {
      const { task, concern } = await this.tasks.see(me, taskId);
      const handler = await this.handlers.of(me, concern.areaId);
      const blockers = whyNotHandle(handler, task, 'assign');
      if (!person.teamIds.includes(task.teamId)) blockers.push('not-in-the-team');
      effects.push({ taskId, version: task.version, from: task.ownerId, blockers });
    }
    const names = await this.staff.namesByIds(effects.flatMap(({ from }) => from ?? []));
    const load = await this.loadOf(staffId);
    return {
      person: { id: person.id, name: person.name },
      load,
      effects: effects.map((one) => ({ ...one, fromName: one.from && names.get(one.from) })),
      assigned: effects.filter(({ blockers }) => blockers.length === 0).length,
    };
  }

  /** All or none: 412 `stale-edit` when one of them has changed since the preview. Gives how many. */
  async act(
    tx: EntityManager,
    me: StaffMember,
    tasks: readonly { taskId: string; version: number }[],
    staffId: string,
  ) {
    for (const { taskId, version } of [...tasks].sort((a, b) => a.taskId.localeCompare(b.taskId)))
      await this.assigning.assign(tx, me, taskId, version, staffId, randomUUID());
    return { assigned: tasks.length };
  }

  /** What they have on their hands now. */
  private async loadOf(staffId: string): Promise<number> {
    const [row] = await this.db.query<[{ many: number }]>(
      `SELECT count(*)::integer AS many FROM task WHERE owner_id = $1 AND state = 'claimed'`,
      [staffId],
    );
    return row.many;
  }
}
