import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import type { Settings } from '../../../src/platform/config/settings';
import { Tokens } from '../../../src/platform/security/tokens';
import { givenMail } from '../../factories/delivered-message';
import { signedMail } from '../../factories/signed-mail';
import { givenFollowers, TOPIC } from '../../integration/delivery/given';
import type { Post } from './poster';

const CORPUS = path.resolve(__dirname, '../../corpus/triage');
const BATCH = 10_000;

/** What residents wrote, from the corpus of triage. */
export function writtenTexts(): string[] {
  return ['hand-p.jsonl', 'hand-q.jsonl'].flatMap((name) =>
    readFileSync(path.join(CORPUS, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
}

/** So many people of a ward who have one message in their inbox: address and delivery of each. */
export async function givenDelivered(
  db: DataSource,
  settings: Settings,
  wardId: string,
  count: number,
): Promise<{ contactPointId: string; address: string; deliveryId: string }[]> {
  const one = async (sql: string, values: unknown[]) =>
    (await db.query<[{ id: string }]>(sql, values))[0].id;
  const author = await one('SELECT id FROM staff ORDER BY created_at LIMIT 1', []);
  const messageId = await one('INSERT INTO message (author_id) VALUES ($1) RETURNING id', [author]);
  const revision = await one(
    `INSERT INTO revision (message_id, number, editor_id, topic_code, area_ids, subject, body, declaration, content_hash)
     VALUES ($1, 1, $2, $3, $4, 'Shed break-ins', 'Lock your shed.', '{}', '\\x00') RETURNING id`,
    [messageId, author, TOPIC, [wardId]],
  );
  await db.query('UPDATE message SET revision_id = $2 WHERE id = $1', [messageId, revision]);
  await db.query(
    `INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, size) VALUES ($1, $1, $2, $3, $4, $5)`,
    [messageId, revision, [wardId], TOPIC, count],
  );
  await db.query('INSERT INTO chunk (send_id, number) VALUES ($1, 1)', [messageId]);
  const all: { contactPointId: string; address: string; deliveryId: string }[] = [];
  for (let done = 0; done < count; done += BATCH) {
    const people = await givenFollowers(db, settings, {
      ...{ wardId, count: Math.min(BATCH, count - done), prefix: `inbound${done / BATCH}-` },
    });
    const rows = await db.query<{ id: string; contact: string }[]>(
      `INSERT INTO delivery (send_id, contact_point_id, chunk, state)
       SELECT $1, one, 1, 'accepted' FROM unnest($2::uuid[]) AS one
       RETURNING id, contact_point_id AS contact`,
      [messageId, people.map(({ contactPointId }) => contactPointId)],
    );
    const ids = new Map(rows.map(({ id, contact }) => [contact, id]));
    for (const person of people)
      all.push({ ...person, deliveryId: ids.get(person.contactPointId)! });
  }
  await db.query('ANALYZE');
  return all;
}

/** An answer as Gmail writes it, signed by its sender's domain. */
export async function answerOf(
  settings: Settings,
  { address, deliveryId }: { address: string; deliveryId: string },
  text: string,
  privateKey: string,
): Promise<Post> {
  const to = `reply+${new Tokens(settings).mint('reply', deliveryId)}@${settings.MAIL_DOMAIN}`;
  const quoted = [
    '',
    '',
    'On Tue, 12 May 2026 at 08:00, Thameside Police <news@talk.example.org> wrote:',
    '',
    '> Lock your shed. Call us if you saw anything.',
    '> In an emergency call 999.',
  ].join('\r\n');
  const mail = givenMail({ from: address, to, text: text.replaceAll(/\r?\n/g, '\r\n') + quoted });
  const raw = await signedMail(mail, privateKey);
  return {
    from: address,
    to,
    raw: Buffer.from(raw.toString('latin1').replaceAll('\r\n.', '\r\n..'), 'latin1'),
  };
}
