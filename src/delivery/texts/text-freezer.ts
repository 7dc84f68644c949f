import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { MessagesService } from '../../publishing/messages/messages.service';
import { Narrowings } from '../../residents/audience/narrowing';
import { OriginalStillOpen } from '../audiences/audience-freezer';
import * as sql from './texts.queries';

interface Frozen {
  readonly id: string;
  readonly size: number;
}

/** Decides, once and for all, to which phones the text of a released message goes. */
@Injectable()
export class TextFreezer {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly messages: MessagesService,
    private readonly narrowings: Narrowings,
  ) {}

  /** The id of the send. A second call answers the same and changes nothing. */
  freeze(messageId: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      await tx.query(sql.LOCK_TEXTS, [messageId]);
      const [before] = await tx.query<Frozen[]>(sql.TEXTS_OF, [messageId]);
      return (before ?? (await this.frozen(tx, messageId))).id;
    });
  }

  private async frozen(tx: EntityManager, messageId: string): Promise<Frozen> {
    const message = await this.messages.forDelivery(tx, messageId);
    const rest = [messageId, this.settings.TEXT_CHUNK_SIZE];
    const { correctsId, areaIds, topicCode } = message;
    if (!correctsId) {
      const more = this.narrowings.of(message, 5, 'text');
      const values = [areaIds, topicCode, ...rest, ...more.values];
      const [made] = await tx.query<[Frozen]>(sql.freezeTexts(more.where), values);
      return made;
    }
    const [still] = await tx.query<[{ open: boolean }]>(sql.TEXTS_STILL_OPEN, [correctsId]);
    if (still.open) throw new OriginalStillOpen(correctsId);
    const all = [correctsId, null, ...rest];
    const [made] = await tx.query<[Frozen]>(sql.FREEZE_TEXT_RECIPIENTS, all);
    return made;
  }
}
