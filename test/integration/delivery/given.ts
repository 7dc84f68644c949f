import type { DataSource } from 'typeorm';
import type { Settings } from '../../../src/platform/config/settings';
import type { MessageImage } from '../../../src/publishing/images/message-image';
import type { Variant } from '../../../src/publishing/languages/variant';
import { opening } from '../../../src/delivery/audiences/open.queries';
import type { Drawn } from '../../../src/residents/audience/rules/drawn';
import { Vault } from '../../../src/platform/security/vault';
import { ContactPoints } from '../../../src/residents/contact-points/contact-points.service';
import type { NamedSubject } from '../../../src/residents/interests/subject';
import { givenForce } from '../../support/staff';

export const TOPIC = 'crime-prevention';

/** A ward below the force, and a topic to follow. */
export async function givenWard(db: DataSource, code = 'E05099999'): Promise<string> {
  const force = await givenForce(db);
  await db.query(
    `INSERT INTO topic (code, name, words, example, place)
     VALUES ($1, 'Crime prevention advice', 'How to keep safe', 'Bike marking', 1)
     ON CONFLICT DO NOTHING`,
    [TOPIC],
  );
  const [ward] = await db.query<{ id: string }[]>(
    `INSERT INTO area (id, kind, parent_id, path, name, code, pilot)
     SELECT id, 'ward', $1::uuid, ARRAY[$1::uuid, id], 'Riverside', $2, true
     FROM (SELECT uuidv7() AS id) made RETURNING id`,
    [force, code],
  );
  return ward!.id;
}

interface Followers {
  wardId: string;
  count: number;
  cadence?: string;
  prefix?: string;
  language?: string;
  /** So many mail domains below example.org, instead of that alone. */
  domains?: number;
}
export interface Follower {
  contactPointId: string;
  address: string;
}

/** Confirmed residents of a ward who chose the topic: `resident0001@example.org` and on. */
export async function givenFollowers(
  db: DataSource,
  settings: Settings,
  {
    wardId,
    count,
    cadence = 'at once',
    prefix = 'resident',
    language = 'en',
    domains = 0,
  }: Followers,
): Promise<Follower[]> {
  const vault = new Vault(settings);
  const contactPoints = new ContactPoints(vault);
  const addresses = Array.from(
    { length: count },
    (_, index) =>
      `${prefix}${String(index + 1).padStart(4, '0')}@${domains > 0 ? `d${index % domains}.` : ''}example.org`,
  );
  const rows = await db.query<Follower[]>(
    `WITH person AS (
       SELECT uuidv7() AS resident_id, uuidv7() AS contact_point_id, address, sealed, index
       FROM unnest($1::text[], $2::bytea[], $3::bytea[]) AS given (address, sealed, index)
     ), residents AS (
       INSERT INTO resident (id, of_age, language) SELECT resident_id, true, $7 FROM person
     ), points AS (
       INSERT INTO contact_point (id, resident_id, sealed_address, address_index, mail_domain, state, confirmed_at)
       SELECT contact_point_id, resident_id, sealed, index, split_part(address, '@', 2), 'confirmed', now() FROM person
     ), follows AS (
       INSERT INTO subscription (contact_point_id, area_id, topic_code, cadence, state)
       SELECT contact_point_id, $4, $5, $6, 'active' FROM person
     )
     SELECT contact_point_id AS "contactPointId", address FROM person`,
    [
      addresses,
      addresses.map((address) => vault.seal(address, 'contact_point.address')),
      addresses.map((address) => contactPoints.indexOf(address)),
      wardId,
      TOPIC,
      cadence,
      language,
    ],
  );
  return rows.sort((one, other) => one.address.localeCompare(other.address));
}

interface Released {
  wardId: string;
  /** Further wards that it is for. */
  alsoIn?: string[];
  notAfter?: Date;
  urgent?: boolean;
  subject?: string;
  body?: string;
  variants?: Variant[];
  images?: MessageImage[];
  /** It corrects this message. */
  correctsId?: string;
  /** It goes to whoever follows this. */
  about?: NamedSubject;
  topicCode?: string;
  /** It goes to phones too. */
  smsText?: string;
  /** Only to who has a place there. */
  drawing?: Drawn;
  /** Not to who got this message. */
  leavesOutId?: string;
}

/** A message that two supervisors approved and that was released: state `sending`. Gives its id. */
export async function givenReleased(
  db: DataSource,
  {
    wardId,
    alsoIn = [],
    notAfter,
    urgent = false,
    subject = 'Bike marking on Saturday',
    body = 'Bring your **bike** to the café.',
    variants = [],
    images = [],
    correctsId,
    about,
    topicCode = TOPIC,
    smsText,
    drawing,
    leavesOutId,
  }: Released,
): Promise<string> {
  const hash = Buffer.alloc(32, 7);
  return db.transaction(async (tx) => {
    const staff = await tx.query<{ id: string }[]>(
      `INSERT INTO staff (email, name, password_hash)
       SELECT format('%s-%s@northshire.example.org', role, gen_random_uuid()), role, 'none'
       FROM unnest(ARRAY['officer', 'supervisor', 'supervisor']) AS role RETURNING id`,
    );
    const [author, ...supervisors] = staff.map(({ id }) => id);
    await tx.query(
      `INSERT INTO staff_role (staff_id, role, area_id) SELECT unnest($1::uuid[]), 'supervisor', $2`,
      [supervisors, wardId],
    );
    const [message] = await tx.query<{ id: string }[]>(
      `INSERT INTO message (author_id, urgent, not_after, corrects_id, about_kind, about_id, about_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [author, urgent, notAfter ?? null, correctsId ?? null, about?.kind, about?.id, about?.name],
    );
    const [revision] = await tx.query<{ id: string }[]>(
      `INSERT INTO revision (message_id, number, editor_id, topic_code, area_ids, subject, body, declaration, content_hash,
                             variants, images, sms_text, drawing, leaves_out_id)
       VALUES ($1, 1, $2, $3, $4, $5, $6, '{}', $7, $8, $9, $10, $11, $12) RETURNING id`,
      [
        ...[message!.id, author, topicCode, [wardId, ...alsoIn], subject, body, hash],
        ...[variants, images].map((list) => JSON.stringify(list)),
        smsText ?? null,
        drawing ? JSON.stringify(drawing) : null,
        leavesOutId ?? null,
      ],
    );
    await tx.query(
      `INSERT INTO decision (id, message_id, revision_id, action, staff_id, version_seen, hash_seen,
                             accepted, outcome, applied_at)
       SELECT gen_random_uuid(), $1, $2, 'approve', staff_id, 1, $4, true, '{}', now()
       FROM unnest($3::uuid[]) AS staff_id`,
      [message!.id, revision!.id, supervisors, hash],
    );
    await tx.query(
      `UPDATE message SET revision_id = $2, approved_hash = $3, state = 'approval' WHERE id = $1`,
      [message!.id, revision!.id, hash],
    );
    for (const state of ['scheduled', 'sending'])
      await tx.query(`UPDATE message SET state = $2 WHERE id = $1`, [message!.id, state]);
    return message!.id;
  });
}

/** As a decision would leave it: the state stands before any workflow hears of it. */
export async function messageIs(db: DataSource, messageId: string, state: string): Promise<void> {
  await db.query(`UPDATE message SET state = $2, version = version + 1 WHERE id = $1`, [
    messageId,
    state,
  ]);
}

/** People by state, without the states that nobody is in. */
export async function states(db: DataSource, messageId: string): Promise<Record<string, number>> {
  const rows = await db.query<{ state: string; people: number }[]>(
    `SELECT state, sum(people)::integer AS people
     FROM (SELECT state, count(*) AS people FROM delivery WHERE send_id = $1 GROUP BY state
           UNION ALL
           SELECT 'waiting', sum(unopened) FROM chunk WHERE send_id = $1 HAVING sum(unopened) > 0) AS found
     GROUP BY state`,
    [messageId],
  );
  return Object.fromEntries(rows.map(({ state, people }) => [state, people]));
}

/** Everybody frozen gets a row now, as if all chunks had been claimed once. */
export async function opened(db: DataSource, sendId: string): Promise<void> {
  await db.query(opening('send_id = $1'), [sendId]);
}

/** Deferred people of a message by the state of the digest delivery that carries it; `nobody` where none does. */
export async function carriers(db: DataSource, messageId: string): Promise<Record<string, number>> {
  const rows = await db.query<{ state: string; people: number }[]>(
    `SELECT coalesce(carrier.state, 'nobody') AS state, count(*)::integer AS people
     FROM delivery item LEFT JOIN delivery carrier ON carrier.id = item.carried_by
     WHERE item.send_id = $1 AND item.state = 'deferred' GROUP BY 1`,
    [messageId],
  );
  return Object.fromEntries(rows.map(({ state, people }) => [state, people]));
}
