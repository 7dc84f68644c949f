import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Letters } from '../../platform/mail/letters';
import { Refusal } from '../../platform/errors';
import { Settings } from '../../platform/config/settings';
import { Vault } from '../../platform/security/vault';
import { RuleSettingsService } from '../../publishing/rule-settings/rule-settings.service';
import type { StaffMember } from '../../staff/staff-member';
import { Concern } from '../concerns/concern.entity';
import { sealedPurpose } from '../replies/purposes';
import { ReplyTargets } from '../replies/reply-target';
import { TasksService } from '../tasks/tasks.service';
import { Threads } from '../tasks/thread.service';
import { answerLetter } from './answer-letter';
import { checkAnswer } from './check-answer';

/** An officer's answer to one resident: checked, not approved (promise 1), in the resident's own mail thread. */
@Injectable()
export class Answers {
  constructor(
    private readonly settings: Settings,
    private readonly vault: Vault,
    private readonly letters: Letters,
    private readonly tasks: TasksService,
    private readonly threads: Threads,
    private readonly targets: ReplyTargets,
    private readonly rules: RuleSettingsService,
  ) {}

  /** `requestId` makes a double submit one answer. Throws `answer-stopped` (422) with the findings. */
  async give(
    tx: EntityManager,
    me: StaffMember,
    taskId: string,
    seen: number,
    text: string,
    requestId: string,
  ) {
    const held = await this.tasks.take(tx, me, taskId, 'answer', seen);
    const findings = checkAnswer(text, this.settings, await this.rules.current(tx));
    if (findings.length > 0)
      throw new Refusal('answer-stopped', 422, findings.map(({ advice }) => advice).join(' '), {
        findings,
      });
    const replies = await this.threads.replies(held.concern.id, tx);
    if (!replies.at(-1)?.from) throw nobodyToAnswer();
    const { letterId } = await this.letters.post(
      tx,
      answerLetter({
        replies,
        text,
        officer: me.name,
        replyTo: this.targets.threadAddress(held.concern.id),
        force: { name: this.settings.FORCE_NAME, site: this.settings.FORCE_SITE },
      }),
    );
    await tx.query(
      `INSERT INTO answer (id, task_id, staff_id, sealed_text, letter_id) VALUES ($1, $2, $3, $4, $5)`,
      [requestId, taskId, me.id, this.vault.seal(text, sealedPurpose.answer), letterId],
    );
    await tx.update(Concern, { id: held.concern.id }, { state: 'answered' });
    return this.tasks.finish(tx, me, held, 'answered', { answeredAt: new Date() }, requestId);
  }
}

/** Written in our form without an address that somebody confirmed. */
const nobodyToAnswer = () =>
  new Refusal(
    'nobody-to-answer',
    409,
    'No e-mail address was confirmed for this, so no answer can be sent. Close it with what was done.',
  );
