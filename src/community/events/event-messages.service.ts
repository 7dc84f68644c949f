import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Idempotency } from '../../platform/http/idempotency';
import { MessagesService } from '../../publishing/messages/messages.service';
import type { Person } from '../../publishing/messages/rules/facts';
import { EventsService, EVENT_TOPIC } from './events.service';
import { whenWords } from './rules/event-times';

/** Messages about an event to its areas. From the draft on they live, and are approved, like every message. */
@Injectable()
export class EventMessages {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly events: EventsService,
    private readonly messages: MessagesService,
    private readonly idempotency: Idempotency,
  ) {}

  /** Gives the draft's id; a repeat by request id gives the same. 404 `not-found` for what is not public. */
  async begin(me: Person, key: string | undefined, id: string): Promise<string> {
    const event = await this.events.open(id);
    const { FORCE_ZONE, PUBLIC_URL } = this.settings;
    const when = whenWords(event.startsAt, event.endsAt, FORCE_ZONE);
    const link = `[${event.capacity === null ? 'More about it' : 'Book a place'}](${PUBLIC_URL}/events/${id})`;
    const input = {
      ...{ topicCode: EVENT_TOPIC, areaIds: [...event.areaIds], claims: [] },
      ...{ urgent: false, releaseAt: null, notAfter: event.startsAt },
      declaration: { messageType: 'event', venuePublic: true },
      subject: event.title,
      body: [event.words, `${when}, ${event.place}.`, link].filter(Boolean).join('\n\n'),
    };
    return this.idempotency.once(me.id, key, { messageAbout: id }, async (tx) => {
      const { message } = await this.messages.create(tx, me, input);
      await tx.query('INSERT INTO event_message (event_id, message_id) VALUES ($1, $2)', [
        id,
        message.id,
      ]);
      return message.id;
    });
  }

  /** Ids of the messages begun about it, the newest first. */
  async of(id: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      'SELECT message_id AS id FROM event_message WHERE event_id = $1 ORDER BY at DESC',
      [id],
    );
    return rows.map((row) => row.id);
  }
}
