import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import type { ForDelivery } from '../../publishing/messages/for-delivery';
import { MessagesService } from '../../publishing/messages/messages.service';
import { Narrowings } from '../../residents/audience/narrowing';
import { goesAtOnce } from '../../residents/audience/rules/goes-at-once';
import { Overload } from '../overload/overload.service';
import { FREEZE_FOLLOWERS } from './freeze-followers.queries';
import { ROOM_TO_FREEZE } from './frozen.queries';
import { freezing, FREEZE_RECIPIENTS, FROZEN, LOCK_FREEZE, STILL_OPEN } from './freeze.queries';

/** The original is still going out: its recipients are not known yet. Worth another try. */
export class OriginalStillOpen extends Error {}

/** Decides, once and for all, whom a released message is for, and who of them waits for a digest. */
@Injectable()
export class AudienceFreezer {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly messages: MessagesService,
    private readonly overload: Overload,
    private readonly narrowings: Narrowings,
  ) {}

  /** People in the audience. A second call answers the same and changes nothing. */
  freeze(messageId: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query(LOCK_FREEZE, [messageId]);
      const [before] = await tx.query<{ size: number }[]>(FROZEN, [messageId]);
      if (before) return before.size;
      await tx.query(ROOM_TO_FREEZE);
      const message = await this.messages.forDelivery(tx, messageId);
      if (message.correctsId) {
        const rest = [messageId, message.revisionId, this.settings.CHUNK_SIZE];
        return this.recipients(tx, message.correctsId, rest);
      }
      if (message.about) return this.followers(tx, message);
      const { recent, most } = await this.overload.budgetFor(tx, message, new Date());
      const more = this.narrowings.of(message, 9);
      const [frozen] = await tx.query<{ size: number }[]>(freezing(more.where), [
        message.areaIds,
        message.topicCode,
        messageId,
        message.revisionId,
        this.settings.CHUNK_SIZE,
        goesAtOnce(message),
        recent,
        most,
        ...more.values,
      ]);
      return frozen!.size;
    });
  }

  private async followers(tx: EntityManager, message: ForDelivery) {
    const { about, id, revisionId, areaIds, topicCode } = message;
    const values = [about!.kind, about!.id, id, revisionId, this.settings.CHUNK_SIZE];
    const all = [...values, areaIds, topicCode];
    const [frozen] = await tx.query<{ size: number }[]>(FREEZE_FOLLOWERS, all);
    return frozen!.size;
  }

  private async recipients(tx: EntityManager, originalId: string, rest: unknown[]) {
    const [still] = await tx.query<{ open: boolean }[]>(STILL_OPEN, [originalId]);
    if (still!.open) throw new OriginalStillOpen(originalId);
    const [frozen] = await tx.query<{ size: number }[]>(FREEZE_RECIPIENTS, [originalId, ...rest]);
    return frozen!.size;
  }
}
