import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { StaffMember } from '../../staff/staff-member';
import { StaffService } from '../../staff/staff.service';
import { refuseFor, TasksService } from '../tasks/tasks.service';

/** Gives a task to one person of the team that has it. */
@Injectable()
export class Assigning {
  constructor(
    private readonly db: DataSource,
    private readonly tasks: TasksService,
    private readonly staff: StaffService,
  ) {}

  /** Assigns, or takes it from one person for another. 409 `not-allowed` with `not-in-the-team` for a stranger. */
  async assign(
    tx: EntityManager,
    me: StaffMember,
    id: string,
    seen: number,
    staffId: string,
    requestId: string,
  ) {
    const held = await this.tasks.take(tx, me, id, 'assign', seen);
    const person = await this.staff.memberById(staffId, tx);
    refuseFor(person?.teamIds.includes(held.task.teamId) ? [] : ['not-in-the-team'], 409);
    const what = { what: 'assigned', detail: { to: staffId } };
    return this.tasks.finish(tx, me, held, 'claimed', { ownerId: staffId }, requestId, what);
  }

  /** Who works in a team now, by name. */
  peopleOf(teamId: string): Promise<{ id: string; name: string }[]> {
    return this.staff.peopleOf(teamId, this.db);
  }
}
