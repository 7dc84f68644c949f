import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import type { CheckMoment } from '../checking/check-run.entity';
import type { Message } from '../messages/message.entity';
import { OpinionClient } from './opinion-client';
import { questionOn, type Questioned } from './rules/question';
import { SecondOpinion } from './second-opinion.entity';

interface Asked extends Questioned {
  id: string;
  contentHash: Buffer;
}

/** $1 revision. What its latest check at submission ran with. */
const AT_SUBMISSION = `
  SELECT second_opinion_id AS id FROM check_run
  WHERE revision_id = $1 AND moment = 'submission' ORDER BY at DESC, id DESC LIMIT 1`;

/** Asks for a second opinion once for each content, and keeps what came of it. Off unless SECOND_OPINION_URL is set. */
@Injectable()
export class SecondOpinions {
  private readonly logger = new Logger('SecondOpinion');

  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly client: OpinionClient,
  ) {}

  /**
   * Before the check of a submission, and outside any transaction: a slow service must hold no lock. Asked again
   * for the same submission it asks nobody; a failure is kept as one and never stops the message.
   */
  async askFor({ stateSince }: Message, revision: Asked): Promise<void> {
    if (!this.settings.SECOND_OPINION_URL) return;
    const known = await this.latest(revision, this.db.manager);
    if (known && (known.outcome === 'given' || known.at >= stateSince)) return;
    const { outcome, findings } = await this.client.ask(questionOn(revision));
    if (outcome !== 'given') this.logger.warn({ secondOpinion: outcome, revisionId: revision.id });
    const { contentHash } = revision;
    const model = this.settings.SECOND_OPINION_MODEL;
    await this.db.manager.insert(SecondOpinion, { contentHash, model, outcome, findings });
  }

  /** What a check runs with: at submission what is known of this content, later what its submission ran with. */
  async forCheck(
    tx: EntityManager,
    revision: { id: string; contentHash: Buffer },
    moment: CheckMoment,
  ): Promise<SecondOpinion | null> {
    if (moment === 'submission')
      return this.settings.SECOND_OPINION_URL ? this.latest(revision, tx) : null;
    const [run] = await tx.query<{ id: string | null }[]>(AT_SUBMISSION, [revision.id]);
    return run?.id ? this.byId(run.id, tx) : null;
  }

  byId(id: string, db: EntityManager): Promise<SecondOpinion | null> {
    return db.findOneBy(SecondOpinion, { id });
  }

  /** One that was given before any that failed. */
  private async latest({ contentHash }: { contentHash: Buffer }, db: EntityManager) {
    const model = this.settings.SECOND_OPINION_MODEL;
    const find = (only: Partial<SecondOpinion>) =>
      db.findOne(SecondOpinion, {
        where: { contentHash, model, ...only },
        order: { at: 'DESC', id: 'DESC' },
      });
    return (await find({ outcome: 'given' })) ?? find({});
  }
}
