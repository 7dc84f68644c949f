import type { DataSource } from 'typeorm';
import { AuditService } from '../../src/audit/audit.service';
import { PostcodesImport } from '../../src/places/imports/postcodes-import';
import type { Settings } from '../../src/platform/config/settings';
import { givenDemoForce } from './demo-force';
import { directoryFile, madeFile, spot } from './ons-files';
import { givenPollStaff, givenPublishedPoll } from './published-poll';
import { givenPublishedEvent } from './published-event';
import { givenPublished } from './published-message';

const WARD = 'E05013928';
const BODY =
  'Officers mark bikes outside the library this Saturday from 10am to 2pm.\n\n- Bring your bike\n- Bring a form of identity\n\n> It is free.\n\nRead [how it works](https://www.gov.uk/bikes).';

export interface Site {
  wardId: string;
  messageId: string;
  eventId: string;
  pollId: string;
  /** The ten main pages of residents, by a name. */
  pages: [name: string, path: string][];
}

/** One postcode of the ward: pages ask for one only where some are known. */
async function givenPostcode(db: DataSource): Promise<void> {
  const [{ borough }] = await db.query<[{ borough: string }]>(
    `SELECT borough.code AS borough FROM area ward JOIN area borough ON borough.id = ward.parent_id
     WHERE ward.code = $1`,
    [WARD],
  );
  const row = { pcds: 'ZZ1 1AA', borough, ward: WARD, at: spot(0, 0) };
  const files = [madeFile('ONSPD.csv', directoryFile([row]))];
  await new PostcodesImport(db, new AuditService()).run({ files });
}

/** A force whose pages for residents all have something to show. */
export async function givenSite(db: DataSource, settings: Settings): Promise<Site> {
  const wardId = (await givenDemoForce(db, settings)).get(WARD)!;
  await givenPostcode(db);
  const messageId = await givenPublished(db, { wardId, subject: 'Bike marking', body: BODY });
  const people = await givenPollStaff(db);
  const [eventId, poll] = await db.transaction(async (tx) => [
    await givenPublishedEvent(tx, { wardId, startsIn: '2 days', endsIn: '51 hours' }, people),
    await givenPublishedPoll(tx, { wardId, closesIn: '2 days' }, people),
  ]);
  return {
    ...{ wardId, messageId, eventId, pollId: poll.id },
    pages: [
      ['start', '/'],
      ['where do you live', '/where'],
      ['sign up', '/sign-up'],
      ['a team', `/teams/${wardId}`],
      ['archive', '/archive'],
      ['a message', `/messages/${messageId}`],
      ['is it real', '/messages'],
      ['an event', `/events/${eventId}`],
      ['a concern', '/report/concern/form'],
      ['statistics', '/statistics'],
    ],
  };
}
