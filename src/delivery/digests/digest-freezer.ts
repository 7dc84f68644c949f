import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { MessagesService } from '../../publishing/messages/messages.service';
import { FROZEN } from '../audiences/freeze.queries';
import { FREEZE_DIGEST, LOCK_DIGESTS, WAITING } from './digest.queries';
import { CARRY_DAYS, served, whyNotCarry, type DigestCadence } from './rules/may-carry';

/** Decides, once and for all, whose waiting messages a digest carries. */
@Injectable()
export class DigestFreezer {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly messages: MessagesService,
  ) {}

  /** People who get this digest. A second call with its id answers the same and changes nothing. */
  freeze(digestId: string, cadence: DigestCadence): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query(LOCK_DIGESTS);
      const [before] = await tx.query<{ size: number }[]>(FROZEN, [digestId]);
      if (before) return before.size;
      const waiting = await tx.query<{ id: string }[]>(WAITING, [CARRY_DAYS]);
      const now = new Date();
      const messages = await this.messages.standings(waiting.map(({ id }) => id));
      const [frozen] = await tx.query<{ size: number }[]>(FREEZE_DIGEST, [
        digestId,
        cadence,
        served[cadence],
        messages.filter((one) => !whyNotCarry(one, now)).map(({ id }) => id),
        this.settings.CHUNK_SIZE,
      ]);
      return frozen!.size;
    });
  }
}
