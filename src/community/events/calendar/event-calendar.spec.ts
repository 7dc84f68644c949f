import { eventCalendar } from './event-calendar';
import { zoneDefinition } from './zone-definition';

const where = {
  forceName: 'Northshire Police',
  publicUrl: 'https://talk.example.org',
  mailDomain: 'talk.example.org',
  zone: 'Europe/London',
};
const event = {
  id: '0190aaaa-0000-7000-8000-000000000001',
  state: 'published' as const,
  title: 'Bike marking; bring your bike, please',
  words: 'Free.\nAll day.',
  place: 'Village Hall, Mill Lane',
  startsAt: new Date('2026-07-04T18:00:00Z'),
  endsAt: new Date('2026-07-04T20:00:00Z'),
  sequence: 0,
  changedAt: new Date('2026-05-01T12:00:00Z'),
  publishedAt: new Date('2026-05-01T12:00:00Z'),
};
/** Without the folds of long lines. */
const read = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('the calendar of an event', () => {
  const lines = read(eventCalendar('Events', [event], where));

  it.each([
    'BEGIN:VCALENDAR',
    'METHOD:PUBLISH',
    'TZID:Europe/London',
    `UID:event.${event.id}@talk.example.org`,
    'SEQUENCE:0',
    'DTSTAMP:20260501T120000Z',
    'DTSTART;TZID=Europe/London:20260704T190000',
    'DTEND;TZID=Europe/London:20260704T210000',
    'SUMMARY:Bike marking\\; bring your bike\\, please',
    'LOCATION:Village Hall\\, Mill Lane',
    `DESCRIPTION:Free.\\nAll day.\\n\\nhttps://talk.example.org/events/${event.id}`,
    `URL;VALUE=URI:https://talk.example.org/events/${event.id}`,
    'STATUS:CONFIRMED',
    'LAST-MODIFIED:20260501T120000Z',
    'END:VCALENDAR',
  ])('has %s', (line) => expect(lines).toContain(line));

  it('has winter time in winter', () => {
    const winter = {
      ...event,
      startsAt: new Date('2026-12-05T18:00:00Z'),
      endsAt: new Date('2026-12-05T20:00:00Z'),
    };
    const found = read(eventCalendar('Events', [winter], where));
    expect(found).toContain('DTSTART;TZID=Europe/London:20261205T180000');
  });

  it('keeps its UID and grows its SEQUENCE when it is called off', () => {
    const off = { ...event, state: 'cancelled' as const, sequence: 2 };
    const found = read(eventCalendar('Events', [off], where));
    expect(found).toContain(`UID:event.${event.id}@talk.example.org`);
    expect(found).toContain('SEQUENCE:2');
    expect(found).toContain('STATUS:CANCELLED');
  });

  it('is well-formed without any event, and in lines of at most 75 octets', () => {
    const empty = eventCalendar('Events of nobody', [], where);
    expect(read(empty)).toContain('END:VCALENDAR');
    const long = eventCalendar(
      'Events',
      [{ ...event, words: 'Gŵyl y pentref. '.repeat(40) }],
      where,
    );
    for (const line of long.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('lets no words end a line of their own', () => {
    const sly = { ...event, words: 'Come.\r\nEND:VEVENT\r\nATTENDEE:mailto:x@example.org' };
    const found = read(eventCalendar('Events', [sly], where));
    expect(found.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(found.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });
});

it('defines the zone by its clock changes', () => {
  expect(zoneDefinition('Europe/London', [2026]).split('\r\n')).toEqual([
    ...['BEGIN:VTIMEZONE', 'TZID:Europe/London'],
    ...['BEGIN:STANDARD', 'DTSTART:20260101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000'],
    ...['TZNAME:GMT', 'END:STANDARD'],
    ...['BEGIN:DAYLIGHT', 'DTSTART:20260329T010000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100'],
    ...['TZNAME:BST', 'END:DAYLIGHT'],
    ...['BEGIN:STANDARD', 'DTSTART:20261025T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000'],
    ...['TZNAME:GMT', 'END:STANDARD', 'END:VTIMEZONE'],
  ]);
});
