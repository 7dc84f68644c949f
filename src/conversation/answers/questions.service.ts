import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Letters } from '../../platform/mail/letters';
import { Vault } from '../../platform/security/vault';
import { RuleSettingsService } from '../../publishing/rule-settings/rule-settings.service';
import type { StaffMember } from '../../staff/staff-member';
import { sealedPurpose } from '../replies/purposes';
import { ReplyTargets } from '../replies/reply-target';
import { TasksService } from '../tasks/tasks.service';
import { Threads } from '../tasks/thread.service';
import { answerLetter } from './answer-letter';
import { answerStopped } from './answer-stopped';
import { checkAnswer } from './check-answer';

/** An officer's question to the resident: checked like an answer, but it is none. The task and its clock go on. */
@Injectable()
export class Questions {
  constructor(
    private readonly settings: Settings,
    private readonly vault: Vault,
    private readonly letters: Letters,
    private readonly tasks: TasksService,
    private readonly threads: Threads,
    private readonly targets: ReplyTargets,
    private readonly rules: RuleSettingsService,
  ) {}

  /** `requestId`: a uuid. 422 `answer-stopped`, 409 `nobody-to-answer`. */
  async ask(
    tx: EntityManager,
    me: StaffMember,
    taskId: string,
    seen: number,
    text: string,
    requestId: string,
  ) {
    const held = await this.tasks.take(tx, me, taskId, 'ask', seen);
    const findings = checkAnswer(text, this.settings, await this.rules.current(tx));
    if (findings.length > 0) throw answerStopped(findings);
    const replies = await this.threads.replies(held.concern.id, tx);
    if (!replies.at(-1)?.from)
      throw new Refusal('nobody-to-answer', 409, 'There is no address to ask at.');
    const letter = answerLetter({
      ...{ replies, text, officer: me.name },
      replyTo: this.targets.threadAddress(held.concern.id),
      force: { name: this.settings.FORCE_NAME, site: this.settings.FORCE_SITE },
    });
    const { letterId } = await this.letters.post(tx, letter);
    await tx.query(
      `INSERT INTO answer (id, task_id, staff_id, sealed_text, letter_id, kind)
       VALUES ($1, $2, $3, $4, $5, 'question')`,
      [requestId, taskId, me.id, this.vault.seal(text, sealedPurpose.answer), letterId],
    );
    const askedAt = held.task.askedAt ?? new Date();
    const what = { what: 'asked' };
    return this.tasks.finish(tx, me, held, 'claimed', { askedAt }, requestId, what);
  }
}
