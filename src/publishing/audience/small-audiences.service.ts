import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { AudienceService } from '../../residents/audience/audience.service';
import type { AllowedBy } from '../messages/hashes';
import type { Message } from '../messages/message.entity';
import type { Revision } from '../messages/revision.entity';
import type { SmallAudience } from '../messages/rules/facts';

/** $1 revision. */
const ALLOWED_BY = `
  SELECT staff_id AS "staffId", reason, at FROM small_audience WHERE revision_id = $1`;

/** Whether an audience is so small that its members could be guessed, and who allowed that. */
@Injectable()
export class SmallAudiences {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly audience: AudienceService,
  ) {}

  /** People from which on an audience is large enough; 0: any is. */
  get least(): number {
    return this.settings.SMALL_AUDIENCE;
  }

  async allowedBy(
    revisionId: string,
    db: EntityManager = this.db.manager,
  ): Promise<(AllowedBy & { at: Date }) | null> {
    const [row] = await db.query<(AllowedBy & { at: Date })[]>(ALLOWED_BY, [revisionId]);
    return row ?? null;
  }

  /**
   * Null where it is large enough. Of a correction or a message to followers too: the first must reach whoever got
   * the original (promise 6), and followers of one thing asked for just that.
   */
  async of(
    { correctsId, aboutId }: Message,
    revision: Revision,
    db: EntityManager = this.db.manager,
  ): Promise<SmallAudience | null> {
    if (correctsId !== null || aboutId !== null) return null;
    if (!(await this.audience.isBelow(db, revision, this.least))) return null;
    return { allowed: (await this.allowedBy(revision.id, db)) !== null };
  }
}
