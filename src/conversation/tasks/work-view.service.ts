import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TeamsService } from '../../places/teams/teams.service';
import type { Concern } from '../concerns/concern.entity';
import { Assigning } from '../handovers/assigning.service';
import { noCrimeReasons, noCrimeWords } from '../crime/rules/crime-report';
import { Links } from '../links/links.service';
import { Notes } from '../notes/notes.service';
import type { TaskAction } from './rules/task-life';
import type { Task } from './task.entity';
import { waitedUntil } from './tasks.service';

/** Who has a task, to whom it could go, what colleagues noted, and how long the resident was waited for. */
@Injectable()
export class WorkViews {
  constructor(
    private readonly db: DataSource,
    private readonly teams: TeamsService,
    private readonly assigning: Assigning,
    private readonly notes: Notes,
    private readonly links: Links,
  ) {}

  async of(task: Task, concern: Concern, actions: readonly TaskAction[]) {
    const [teams, notes, people, links, around] = await Promise.all([
      this.teams.near(this.db.manager, concern.areaId),
      this.notes.of(concern.id),
      actions.includes('assign') ? this.assigning.peopleOf(task.teamId) : [],
      this.links.of(concern.id),
      concern.safeContact ? [] : this.links.around(concern.areaId),
    ]);
    const nameOf = (id: string | null) => teams.find((one) => one.id === id)?.name ?? null;
    return {
      team: { id: task.teamId, name: nameOf(task.teamId) },
      handover: task.handedTo && {
        to: nameOf(task.handedTo),
        from: nameOf(task.handedFrom),
        council: task.handedTo !== task.teamId,
        at: task.handedAt,
        dueAt: task.handedDue,
        late: task.handedLate,
      },
      teams: actions.includes('hand over') ? teams.filter(({ id }) => id !== task.teamId) : [],
      people: people.filter(({ id }) => id !== task.ownerId),
      noCrimeReasons: actions.includes('decide crime')
        ? noCrimeReasons.map((code) => ({ code, words: noCrimeWords[code] }))
        : [],
      notes,
      links,
      linkable: around.filter(({ id }) => !links.some((one) => one.id === id)),
      askedAt: task.askedAt,
      /** What the resident took to answer questions. The clock never stopped for it. */
      waitedSeconds: Number(waitedUntil(task, new Date()).waitedSeconds ?? task.waitedSeconds),
    };
  }
}
