import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { MessagesService } from '../../publishing/messages/messages.service';
import { goesAtOnce } from '../../residents/audience/rules/goes-at-once';
import { FREEZE, FROZEN, LOCK_FREEZE } from './freeze.queries';

/** Decides, once and for all, whom a released message is for, and who of them waits for a digest. */
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
      const message = await this.messages.forDelivery(tx, messageId);
      const [frozen] = await tx.query<{ size: number }[]>(FREEZE, [
        message.areaIds,
        message.topicCode,
        messageId,
        message.revisionId,
        this.settings.CHUNK_SIZE,
        goesAtOnce(message),
      ]);
      return frozen!.size;
    });
  }
}
