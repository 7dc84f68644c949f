import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import type { CommunityEvent } from '../event.entity';
import { zoneDefinition } from './zone-definition';

interface Where {
  readonly forceName: string;
  readonly publicUrl: string;
  readonly mailDomain: string;
  /** IANA name. */
  readonly zone: string;
}

type Entry = Pick<
  CommunityEvent,
  | 'id'
  | 'state'
  | 'title'
  | 'words'
  | 'place'
  | 'startsAt'
  | 'endsAt'
  | 'sequence'
  | 'changedAt'
  | 'publishedAt'
>;

/** How often a program that follows a feed should look again. */
const LOOK_AGAIN_SECONDS = 3600;

/** Events as RFC 5545 has them. UID never changes, SEQUENCE grows with each change; called off is CANCELLED. */
export function eventCalendar(name: string, events: readonly Entry[], where: Where): string {
  const { forceName, publicUrl, mailDomain, zone } = where;
  const at = (moment: Date) => DateTime.fromJSDate(moment, { zone });
  const years = events.flatMap(({ startsAt, endsAt }) => [at(startsAt).year, at(endsAt).year]);
  const calendar = ical({
    name,
    prodId: { company: forceName, product: 'Neighbourhood messages', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN_SECONDS,
    timezone: { name: null, generator: () => zoneDefinition(zone, years) },
  });
  for (const event of events) {
    const url = `${publicUrl}/events/${event.id}`;
    const made = calendar.createEvent({
      id: `event.${event.id}@${mailDomain}`,
      sequence: event.sequence,
      ...{ start: at(event.startsAt), end: at(event.endsAt), timezone: zone },
      ...{ summary: event.title, location: event.place, url },
      description: [event.words, url].filter(Boolean).join('\n\n'),
      status: event.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...{ stamp: event.changedAt, lastModified: event.changedAt },
    });
    if (event.publishedAt) made.created(event.publishedAt);
  }
  return `${calendar.toString()}\r\n`;
}
