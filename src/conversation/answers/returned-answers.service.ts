import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Letters } from '../../platform/mail/letters';
import { Concern } from '../concerns/concern.entity';
import { Concerns } from '../concerns/concerns.service';
import { NEWS_FOR_TASK, OPEN_TASK_OF } from '../replies/intake.queries';
import { ANSWER_OF, DO_AGAIN } from './returned-answers.queries';

interface Returned {
  id: string;
  staffId: string;
  taskId: string;
  concernId: string;
}

/** An answer that did not arrive is none: the officer who wrote it has the task again. */
@Injectable()
export class ReturnedAnswers implements OnModuleInit {
  constructor(
    private readonly letters: Letters,
    private readonly concerns: Concerns,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.letters.whenLost((tx, letterId) => this.reopen(tx, letterId));
  }

  /** Refused by the relay, or come back. A task that is open already only hears of it. */
  private async reopen(tx: EntityManager, letterId: string): Promise<void> {
    const [answer] = await tx.query<Returned[]>(ANSWER_OF, [letterId]);
    if (!answer) return;
    const { id, concernId } = answer;
    await this.concerns.lock(tx, concernId);
    await this.concerns.note(tx, concernId, 'answer returned', { answerId: id });
    const [open] = await tx.query<{ id: string }[]>(OPEN_TASK_OF, [concernId]);
    if (open) await tx.query(NEWS_FOR_TASK, [open.id]);
    const taskId = open?.id ?? (await this.doAgain(tx, answer));
    await this.audit.record(tx, {
      actor: { kind: 'system' },
      action: 'answer.returned',
      subject: { kind: 'task', id: taskId },
      detail: { answerId: id, letterId },
    });
  }

  /** No automatic mail: it would not arrive either. */
  private async doAgain(tx: EntityManager, { staffId, taskId, concernId }: Returned) {
    const [task] = await tx.query<[{ id: string }]>(DO_AGAIN, [taskId, staffId]);
    await tx.update(Concern, { id: concernId }, { state: 'open' });
    const why = { taskId: task.id, why: 'answer-returned' };
    await this.concerns.note(tx, concernId, 'not acknowledged', why);
    await this.concerns.begin(tx, concernId, task.id);
    return task.id;
  }
}
