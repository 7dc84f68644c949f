import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Concern } from '../concerns/concern.entity';
import { Concerns } from '../concerns/concerns.service';
import { CrimeFacts } from '../crime/crime-facts';
import { recordBy } from '../crime/rules/crime-report';
import { Escalations } from '../escalations/escalations.service';
import { HANDOVER_LATE, nextStrike, RECORDING_LATE, type Strike } from './rules/clock';
import { Task } from './task.entity';

/** What the workflow must know to wait: is it still open, and when does the clock strike next (ms since 1970). */
export interface ClockReading {
  open: boolean;
  strikesAt: number | null;
}

/** Reads and strikes the clocks of a task. The times stand in its row, so any restart finds the same clock. */
@Injectable()
export class Clocks {
  constructor(
    private readonly db: DataSource,
    private readonly concerns: Concerns,
    private readonly crime: CrimeFacts,
    private readonly escalations: Escalations,
    private readonly audit: AuditService,
  ) {}

  async read(taskId: string): Promise<ClockReading> {
    const task = await this.db.manager.findOneByOrFail(Task, { id: taskId });
    if (!isOpen(task)) return { open: false, strikesAt: null };
    const concern = await this.db.manager.findOneByOrFail(Concern, { id: task.concernId });
    const next = await this.next(this.db.manager, task, concern);
    return { open: true, strikesAt: next?.at.getTime() ?? null };
  }

  /** Takes the step whose time has come, once; a strike too early or too late in the task's life does nothing. */
  async strike(taskId: string, now = new Date()): Promise<void> {
    const { concernId } = await this.db.manager.findOneByOrFail(Task, { id: taskId });
    await this.db.transaction(async (tx) => {
      const concern = await this.concerns.lock(tx, concernId);
      const task = await tx.findOneByOrFail(Task, { id: taskId });
      const next = isOpen(task) ? await this.next(tx, task, concern) : null;
      if (!next || next.at > now) return;
      await tx.update(Task, { id: taskId }, taken(task, next));
      await this.concerns.note(tx, task.concernId, next.step);
      const told = await this.escalations.tell(tx, task, concern, next.step);
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        action: `task.${next.step}`,
        subject: { kind: 'task', id: taskId },
        detail: { told },
      });
    });
  }

  private async next(db: EntityManager, task: Task, concern: Concern): Promise<Strike | null> {
    const undecided = !task.recordLate && (await this.crime.undecided(concern, db));
    return nextStrike({ ...task, recordBy: undecided ? recordBy(task.createdAt) : null });
  }
}

const isOpen = ({ state }: Task) => state === 'open' || state === 'claimed';

function taken({ escalation }: Task, { step }: Strike): Partial<Task> {
  if (step === HANDOVER_LATE) return { handedLate: true };
  if (step === RECORDING_LATE) return { recordLate: true };
  return { escalation: escalation + 1 };
}
