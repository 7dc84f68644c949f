import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Settings } from '../../src/platform/config/settings';
import { Tokens } from '../../src/platform/security/tokens';
import { Vault } from '../../src/platform/security/vault';
import { ContactPoints } from '../../src/residents/contact-points/contact-points.service';

export interface DeliveredMessage {
  messageId: string;
  contactPointId: string;
  wardId: string;
  /** The resident's own address. */
  address: string;
  /** Where the resident's answer goes. */
  replyAddress: string;
}

/** A message that one resident of a ward has in their inbox. Needs the seeds of places, topics and staff. */
export async function givenDeliveredMessage(
  db: DataSource,
  settings: Settings,
  { ward = 'E05013928', topic = 'incident-updates' } = {},
): Promise<DeliveredMessage> {
  const address = `resident-${randomBytes(4).toString('hex')}@example.org`;
  return db.transaction(async (tx) => {
    const one = async (sql: string, values: unknown[]) =>
      (await tx.query<[{ id: string }]>(sql, values))[0].id;
    const wardId = await one('SELECT id FROM area WHERE code = $1', [ward]);
    const author = await one('SELECT id FROM staff ORDER BY created_at LIMIT 1', []);
    const contact = await new ContactPoints(new Vault(settings)).findOrAdd(tx, address);
    await tx.query(
      `UPDATE contact_point SET state = 'confirmed', confirmed_at = now() WHERE id = $1`,
      [contact.id],
    );
    await tx.query(
      `INSERT INTO subscription (contact_point_id, area_id, topic_code, state) VALUES ($1, $2, $3, 'active')`,
      [contact.id, wardId, topic],
    );
    const messageId = await one(`INSERT INTO message (author_id) VALUES ($1) RETURNING id`, [
      author,
    ]);
    const revisionId = await one(
      `INSERT INTO revision (message_id, number, editor_id, topic_code, area_ids, subject, body, declaration, content_hash)
       VALUES ($1, 1, $2, $3, $4, 'Shed break-ins', 'Lock your shed.', '{}', '\\x00') RETURNING id`,
      [messageId, author, topic, [wardId]],
    );
    await tx.query('UPDATE message SET revision_id = $2 WHERE id = $1', [messageId, revisionId]);
    await tx.query(
      `INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, size) VALUES ($1, $1, $2, $3, $4, 1)`,
      [messageId, revisionId, [wardId], topic],
    );
    await tx.query('INSERT INTO chunk (send_id, number) VALUES ($1, 1)', [messageId]);
    const deliveryId = await one(
      `INSERT INTO delivery (send_id, contact_point_id, chunk, state) VALUES ($1, $2, 1, 'accepted') RETURNING id`,
      [messageId, contact.id],
    );
    const token = new Tokens(settings).mint('reply', deliveryId);
    return {
      messageId,
      contactPointId: contact.id,
      wardId,
      address,
      replyAddress: `reply+${token}@${settings.MAIL_DOMAIN}`,
    };
  });
}

/** A mail as a resident's program writes it. */
export function givenMail({
  from,
  to,
  text,
  subject = 'Re: Shed break-ins',
  messageId = `<${randomUUID()}@example.org>`,
  headers = [],
}: {
  from: string;
  to: string;
  text: string;
  subject?: string;
  messageId?: string;
  headers?: string[];
}): Buffer {
  return Buffer.from(
    [
      `From: Someone <${from}>`,
      `To: ${to}`,
      `Subject: ${subject}`,
      `Message-ID: ${messageId}`,
      'Date: Tue, 12 May 2026 10:00:00 +0100',
      ...headers,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '',
    ].join('\r\n'),
  );
}
