import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { MessagesService } from '../../publishing/messages/messages.service';
import { FREEZE, FROZEN, LOCK_FREEZE } from './freeze.queries';

/**
 * Cadences that get a message by itself. Residents who chose a daily or weekly digest are not addressed by it,
 * so they stand in no balance before there is a digest to defer them to.
 */
export const cadencesSentNow = ['at once'] as const;

/** Decides, once and for all, whom a released message goes to. */
@Injectable()
export class AudienceFreezer {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly messages: MessagesService,
  ) {}

  /** People in the audience. A second call answers the same and changes nothing. */
  freeze(messageId: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query(LOCK_FREEZE, [messageId]);
      const [before] = await tx.query<{ size: number }[]>(FROZEN, [messageId]);
      if (before) return before.size;
      const { areaIds, topicCode, revisionId } = await this.messages.forDelivery(tx, messageId);
      const people = this.settings.CHUNK_SIZE;
      const [frozen] = await tx.query<{ size: number }[]>(FREEZE, [
        areaIds,
        topicCode,
        cadencesSentNow,
        messageId,
        revisionId,
        people,
      ]);
      return frozen!.size;
    });
  }
}
