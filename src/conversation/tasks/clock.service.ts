import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Concerns } from '../concerns/concerns.service';
import { HANDOVER_LATE, nextStrike } from './rules/clock';
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
    private readonly audit: AuditService,
  ) {}

  async read(taskId: string): Promise<ClockReading> {
    const task = await this.db.manager.findOneByOrFail(Task, { id: taskId });
    const next = strikeOf(task);
    return { open: isOpen(task), strikesAt: next?.at.getTime() ?? null };
  }

  /** Takes the step whose time has come, once; a strike too early or too late in the task's life does nothing. */
  async strike(taskId: string, now = new Date()): Promise<void> {
    const { concernId } = await this.db.manager.findOneByOrFail(Task, { id: taskId });
    await this.db.transaction(async (tx) => {
      await this.concerns.lock(tx, concernId);
      const task = await tx.findOneByOrFail(Task, { id: taskId });
      const next = strikeOf(task);
      if (!next || next.at > now) return;
      const change =
        next.step === HANDOVER_LATE ? { handedLate: true } : { escalation: task.escalation + 1 };
      await tx.update(Task, { id: taskId }, change);
      await this.concerns.note(tx, task.concernId, next.step);
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        action: `task.${next.step}`,
        subject: { kind: 'task', id: taskId },
      });
    });
  }
}

const isOpen = ({ state }: Task) => state === 'open' || state === 'claimed';
const strikeOf = (task: Task) => (isOpen(task) ? nextStrike(task) : null);
