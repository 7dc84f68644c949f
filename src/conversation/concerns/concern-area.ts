import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AudienceService } from '../../residents/audience/audience.service';
import type { ReplyTarget } from '../replies/reply-target';
import { Concern } from './concern.entity';
import { MessageFacts } from './message-facts';

/** Which area a reply is about: where its person lives, among the areas that the message went to. */
@Injectable()
export class ConcernArea {
  constructor(
    private readonly messages: MessageFacts,
    private readonly audience: AudienceService,
  ) {}

  async of(
    tx: EntityManager,
    { concernId, messageId, contactPointId, areaId }: ReplyTarget,
  ): Promise<string> {
    if (concernId) return (await tx.findOneByOrFail(Concern, { id: concernId })).areaId;
    if (areaId) return areaId;
    const { areaIds } = await this.messages.of(messageId!);
    const home = await this.audience.areaOf(tx, contactPointId!, areaIds);
    return home ?? areaIds[0]!;
  }
}
