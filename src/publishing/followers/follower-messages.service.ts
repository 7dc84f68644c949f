import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Idempotency } from '../../platform/http/idempotency';
import { FollowedSubjects } from '../../residents/interests/followed-subjects';
import type { Subject } from '../../residents/interests/subject';
import { MessagesService } from '../messages/messages.service';
import type { Person } from '../messages/rules/facts';

/** First words of the draft, where its subject has some. */
export interface FirstWords {
  readonly subject?: string;
  /** Markdown. */
  readonly body?: string;
}

/** Drafts to whoever follows one thing. From here on they live, and are approved, like every message. */
@Injectable()
export class FollowerMessages {
  constructor(
    private readonly db: DataSource,
    private readonly subjects: FollowedSubjects,
    private readonly messages: MessagesService,
    private readonly idempotency: Idempotency,
  ) {}

  /** Gives the draft's id; a repeat by request id gives the same. 404 `not-found`. */
  async begin(me: Person, key: string | undefined, about: Subject, given: FirstWords = {}) {
    const { kind, id, name, areaIds, topicCode, firstWords } = await this.subjects.get(
      this.db,
      about,
    );
    const words = {
      subject: given.subject ?? firstWords?.subject,
      body: given.body ?? firstWords?.body,
    };
    const input = {
      ...{ topicCode, areaIds: [...areaIds], claims: [], declaration: {} },
      ...{ urgent: false, releaseAt: null, notAfter: null },
      subject: (words.subject ?? name).slice(0, 150),
      body: words.body ?? '',
    };
    return this.idempotency.once(me.id, key, { about: { kind, id }, words }, async (tx) => {
      const tie = { about: { kind, id, name } };
      const { message } = await this.messages.create(tx, me, input, tie);
      return message.id;
    });
  }
}
