import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forceIn } from '../../platform/brand/force';
import { Settings } from '../../platform/config/settings';
import { Letters } from '../../platform/mail/letters';
import { ThreadLetters } from '../letters/thread-letters.service';
import { ReplyTargets } from '../replies/reply-target';
import { Task } from '../tasks/task.entity';
import { Threads } from '../tasks/thread.service';
import { whichAcknowledgement, whyNoAutomaticMail } from '../triage/rules/automatic-mail';
import { acknowledgement } from './acknowledgement';
import type { Concern } from './concern.entity';
import { Concerns } from './concerns.service';
import { whyNotThisSender } from './rules/doubtful-sender';

const IN_DOUBT = 'sender-not-confirmed';

/** Tells the resident that it arrived, unless an automatic mail could harm (promise 9). */
@Injectable()
export class Acknowledge {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly letters: Letters,
    private readonly threads: Threads,
    private readonly concerns: Concerns,
    private readonly targets: ReplyTargets,
    private readonly told: ThreadLetters,
  ) {}

  /**
   * Once for each task, however often it is asked. Where only the sender was in doubt, a later ask may find them
   * confirmed.
   */
  async once(concernId: string, taskId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const concern = await this.concerns.lock(tx, concernId);
      const noted = await tx.query<{ why: string | null }[]>(
        `SELECT detail->>'why' AS why FROM concern_event WHERE concern_id = $1
         AND kind IN ('acknowledged', 'not acknowledged') AND detail->>'taskId' = $2`,
        [concernId, taskId],
      );
      if (noted.some(({ why }) => why !== IN_DOUBT)) return;
      const replies = await this.threads.replies(concernId, tx);
      const newest = replies.at(-1)!;
      const { automatic } = newest;
      const strangerInThread = newest.sender !== 'form' && (await isStrangerInThread(tx, concern));
      const why =
        whyNoAutomaticMail({ ...concern, automatic, strangerInThread }) ?? whyNotThisSender(newest);
      if (why === IN_DOUBT && noted.length > 0) return;
      if (why) return this.concerns.note(tx, concernId, 'not acknowledged', { taskId, why });
      const task = await tx.findOneByOrFail(Task, { id: taskId });
      const language = await this.told.languageOf(tx, concern);
      const { t, moment, page } = this.told.penFor(language);
      await this.letters.post(
        tx,
        acknowledgement({
          reply: newest,
          kind: whichAcknowledgement({ category: concern.category, flags: concern.flags }),
          team: await teamName(tx, task.teamId),
          due: task.dueAt && moment(task.dueAt),
          replyTo: this.targets.threadAddress(concernId),
          follow: page(`${this.settings.PUBLIC_URL}/my-concerns`),
          force: forceIn(this.settings, language),
          t,
        }),
      );
      await this.concerns.note(tx, concernId, 'acknowledged', { taskId });
    });
  }
}

async function teamName(tx: { query: DataSource['query'] }, id: string): Promise<string> {
  const [row] = await tx.query<[{ name: string }]>('SELECT name FROM team WHERE id = $1', [id]);
  return row.name;
}

/** Every first reply to a message names its delivery; one to a thread does not. */
async function isStrangerInThread(
  tx: { query: DataSource['query'] },
  { id, contactPointId }: Concern,
): Promise<boolean> {
  if (contactPointId !== null) return false;
  const toMessage = await tx.query<unknown[]>(
    'SELECT FROM reply WHERE concern_id = $1 AND delivery_id IS NOT NULL',
    [id],
  );
  return toMessage.length === 0;
}
