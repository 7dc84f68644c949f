import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
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

  /** In the order of the targets: one statement for the threads, and one for each message. */
  async ofAll(tx: EntityManager, targets: readonly ReplyTarget[]): Promise<string[]> {
    const found = new Map<ReplyTarget, string>();
    const threads = targets.filter(({ concernId }) => concernId !== null);
    if (threads.length > 0) {
      const ids = threads.map(({ concernId }) => concernId!);
      const concerns = await tx.findBy(Concern, { id: In(ids) });
      const areas = new Map(concerns.map(({ id, areaId }) => [id, areaId]));
      for (const target of threads) found.set(target, areas.get(target.concernId!)!);
    }
    const named = targets.filter((target) => !found.has(target) && target.areaId !== undefined);
    for (const target of named) found.set(target, target.areaId!);
    const answers = targets.filter((target) => !found.has(target));
    for (const messageId of new Set(answers.map((target) => target.messageId!))) {
      const to = answers.filter((target) => target.messageId === messageId);
      const { areaIds } = await this.messages.of(messageId);
      const people = to.map(({ contactPointId }) => contactPointId!);
      const homes = await this.audience.areasOf(tx, people, areaIds);
      for (const target of to) found.set(target, homes.get(target.contactPointId!) ?? areaIds[0]!);
    }
    return targets.map((target) => found.get(target)!);
  }
}
