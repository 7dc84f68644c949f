import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DateTime } from 'luxon';
import { Settings } from '../../platform/config/settings';
import { Letters } from '../../platform/mail/letters';
import { inThread, notForReporting } from '../answers/answer-letter';
import type { Concern } from '../concerns/concern.entity';
import { whyNotThisSender } from '../concerns/rules/doubtful-sender';
import { ReplyTargets } from '../replies/reply-target';
import { Threads } from '../tasks/thread.service';
import { whyNoAutomaticMail } from '../triage/rules/automatic-mail';

/** A fixed template with its facts filled in. It quotes nothing: others may read the screen. */
export interface FixedLetter {
  kind: string;
  /** Paragraphs. */
  says: readonly string[];
}

/** Fixed letters in a resident's own thread, unless an automatic mail could harm (promise 9). */
@Injectable()
export class ThreadLetters {
  constructor(
    private readonly settings: Settings,
    private readonly letters: Letters,
    private readonly threads: Threads,
    private readonly targets: ReplyTargets,
  ) {}

  /** Gives why it was not sent, null when it was. */
  async tell(
    tx: EntityManager,
    concern: Concern,
    { kind, says }: FixedLetter,
  ): Promise<string | null> {
    const replies = await this.threads.replies(concern.id, tx);
    const newest = replies.at(-1);
    if (!newest?.from) return 'no-address';
    const { automatic } = newest;
    const why = whyNoAutomaticMail({ ...concern, automatic }) ?? whyNotThisSender(newest);
    if (why) return why;
    const { FORCE_NAME, FORCE_SITE } = this.settings;
    await this.letters.post(tx, {
      kind,
      to: newest.from,
      subject: inThread(newest.subject),
      text: [...says, notForReporting(FORCE_SITE), FORCE_NAME].join('\n\n'),
      replyTo: this.targets.threadAddress(concern.id),
      inReplyTo: newest.messageId,
      references: replies.map(({ messageId }) => messageId),
    });
    return null;
  }

  /** A moment as letters say it, in the force's zone. */
  inWords(at: Date): string {
    return DateTime.fromJSDate(at, { zone: this.settings.FORCE_ZONE })
      .setLocale('en-GB')
      .toFormat("cccc d LLLL 'at' HH:mm");
  }

  /** A day as letters say it. */
  dayInWords(at: Date): string {
    return DateTime.fromJSDate(at, { zone: this.settings.FORCE_ZONE })
      .setLocale('en-GB')
      .toFormat('d LLLL');
  }
}
