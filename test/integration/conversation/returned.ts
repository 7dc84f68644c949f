import { randomUUID } from 'node:crypto';
import type { Settings } from '../../../src/platform/config/settings';
import { Tokens } from '../../../src/platform/security/tokens';
import { postfix } from '../../corpus/bounces/servers';
import { startMailroom, type RunningMailroom } from '../../support/mailroom';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenFollowers, givenReleased, givenWard, opened } from '../delivery/given';
import { startServices, type Services } from '../delivery/services';

export const hard = postfix(
  '5.1.1',
  'smtp; 550 5.1.1 <amira.okafor@mail.example.org>: User unknown',
);
export const soft = postfix('5.2.2', 'smtp; 552 5.2.2 mailbox full');

export interface Row {
  readonly id: string;
  readonly contactPointId: string;
  readonly state: string;
}

/** The code of a refusal, or `taken`. */
export const refusalOf = (sending: Promise<unknown>) =>
  sending.then(
    () => 'taken',
    (error: { responseCode?: number }) => error.responseCode,
  );

/** A mailroom and a worker beside it, and messages that went to people: what comes back about them is posted by SMTP. */
export class Returned {
  private wards = 0;

  private constructor(
    private readonly database: FreshDatabase,
    readonly mailroom: RunningMailroom,
    readonly services: Services,
    readonly settings: Settings,
    readonly tokens: Tokens,
  ) {}

  static async open(): Promise<Returned> {
    const database = await freshDatabase();
    const settings = testSettings({ SOFT_BOUNCES: '2' });
    const mailroom = await startMailroom(settings);
    const services = await startServices(settings);
    return new Returned(database, mailroom, services, settings, new Tokens(settings));
  }

  async close(): Promise<void> {
    await this.services.app.close();
    await this.mailroom.close();
    await this.database.drop();
  }

  rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.mailroom.db.query<T[]>(sql, values);
  }

  deliveriesOf(sendId: string): Promise<Row[]> {
    return this.rows(
      `SELECT id, contact_point_id AS "contactPointId", state FROM delivery WHERE send_id = $1 ORDER BY id`,
      [sendId],
    );
  }

  /** A message that went to `count` people, `unknown` of them perhaps; its books are closed unless said otherwise. */
  async given({ count = 3, closed = true, unknown = 0 } = {}) {
    this.wards += 1;
    const wardId = await givenWard(this.mailroom.db, `E0508${String(this.wards).padStart(4, '0')}`);
    const prefix = `p${this.wards}x`;
    await givenFollowers(this.mailroom.db, this.settings, { wardId, count, prefix });
    const messageId = await this.release(wardId);
    await this.rows(
      `UPDATE delivery SET smtp_code = 250, done_at = now(), state = CASE WHEN place <= $2 THEN 'unknown' ELSE 'accepted' END
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM delivery WHERE send_id = $1) AS each_one
       WHERE delivery.id = each_one.id`,
      [messageId, unknown],
    );
    if (closed) await this.services.books.close(messageId);
    return { messageId, wardId, deliveries: await this.deliveriesOf(messageId) };
  }

  /** A further message, frozen, not sent yet. */
  async release(wardId: string): Promise<string> {
    const messageId = await givenReleased(this.mailroom.db, { wardId });
    await this.services.freezer.freeze(messageId);
    await opened(this.mailroom.db, messageId);
    return messageId;
  }

  at(local: string): string {
    return `${local}@${this.settings.MAIL_DOMAIN}`;
  }

  post(local: string, text: string, from = ''): Promise<string> {
    return this.mailroom.deliver({ from, to: this.at(local), raw: Buffer.from(text, 'latin1') });
  }

  bounce(deliveryId: string, text: string, messageId: string = randomUUID()): Promise<string> {
    const local = `bounce+${this.tokens.mint('bounce', deliveryId)}`;
    return this.post(local, `Message-ID: <${messageId}@mx.example.net>\r\n${text}`);
  }

  listed(contactPointId: string): Promise<{ reason: string }[]> {
    return this.rows('SELECT reason FROM suppression WHERE contact_point_id = $1', [
      contactPointId,
    ]);
  }
}
