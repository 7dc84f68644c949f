import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MessagesService } from '../../publishing/messages/messages.service';

/** What a reply's reading needs of the message that it answers; neither changes after the release. */
export interface MessageFact {
  subject: string;
  areaIds: readonly string[];
}

/** Replies come in waves to few messages. */
const MOST_KEPT = 200;
const KEPT = 60_000;

/** Subject and areas of released messages, kept for a minute. */
@Injectable()
export class MessageFacts {
  private readonly known = new Map<string, { fact: Promise<MessageFact>; until: number }>();

  constructor(
    private readonly db: DataSource,
    private readonly messages: MessagesService,
  ) {}

  of(id: string): Promise<MessageFact> {
    const kept = this.known.get(id);
    if (kept && kept.until > Date.now()) return kept.fact;
    if (this.known.size >= MOST_KEPT) this.known.clear();
    const fact = this.messages
      .forDelivery(this.db.manager, id)
      .then(({ subject, areaIds }) => ({ subject, areaIds }));
    this.known.set(id, { fact, until: Date.now() + KEPT });
    fact.catch(() => this.known.delete(id));
    return fact;
  }
}
