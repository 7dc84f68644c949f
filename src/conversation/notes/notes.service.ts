import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Vault } from '../../platform/security/vault';
import type { StaffMember } from '../../staff/staff-member';
import { Concerns } from '../concerns/concerns.service';
import { TasksService } from '../tasks/tasks.service';
import { NOTE_PURPOSE } from './note-purpose';
import { NOTE, NOTES_OF } from './notes.queries';

export interface TaskNote {
  id: string;
  text: string;
  at: Date;
  by: string;
}

/** What officers write for each other. It is never sent, and no answer quotes it. */
@Injectable()
export class Notes {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly tasks: TasksService,
    private readonly concerns: Concerns,
    private readonly audit: AuditService,
  ) {}

  /** Anybody who sees the task may write one, ended tasks too: it changes nothing of the task itself. */
  async write(tx: EntityManager, me: StaffMember, taskId: string, text: string): Promise<null> {
    const { concern } = await this.tasks.see(me, taskId);
    await tx.query(NOTE, [taskId, me.id, this.vault.seal(text.trim(), NOTE_PURPOSE)]);
    await this.concerns.note(tx, concern.id, 'noted', { by: me.id });
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: 'task.noted',
      subject: { kind: 'task', id: taskId },
    });
    return null;
  }

  async of(concernId: string): Promise<TaskNote[]> {
    const rows = await this.db.query<(Omit<TaskNote, 'text'> & { sealedText: Buffer })[]>(
      NOTES_OF,
      [concernId],
    );
    return rows.map(({ sealedText, ...note }) => ({
      ...note,
      text: this.vault.open(sealedText, NOTE_PURPOSE),
    }));
  }
}
