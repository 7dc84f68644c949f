import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import { Tokens } from '../../../src/platform/security/tokens';
import { givenMail } from '../../factories/delivered-message';
import type { Scene } from './scene';

/** A resident who answers the mail of this delivery. */
export interface Correspondent {
  readonly deliveryId: string;
  readonly address: string;
}

/** Sending servers at a time. */
const SERVERS = 10;
const AGAIN_MS = 300;
const PATIENCE_MS = 120_000;

const texts = [
  'What time is the drop-in at the library on Thursday?',
  'There was broken glass by the swings again this morning.',
  'Could somebody look at the parking outside the school gates please?',
  'Thank you for this. Will you mark bicycles at the station as well?',
];

/** People whose mail was accepted, each with one delivery to answer. */
export async function correspondents(scene: Scene, count: number): Promise<Correspondent[]> {
  const rows = await scene.stage.db.query<{ id: string; contactPointId: string }[]>(
    `SELECT DISTINCT ON (contact_point_id) id, contact_point_id AS "contactPointId"
     FROM delivery WHERE state = 'accepted' ORDER BY contact_point_id, id DESC LIMIT $1`,
    [count],
  );
  return rows.map(({ id, contactPointId }) => ({
    deliveryId: id,
    address: scene.addresses.get(contactPointId)!,
  }));
}

/** Everybody writes; their servers try until they have a 250, as servers do. `taken` hears of each. */
export async function write(
  { stage: { settings }, wish: { ports } }: Scene,
  everybody: readonly Correspondent[],
  seed: number,
  taken: () => void,
): Promise<void> {
  const tokens = new Tokens(settings);
  const waiting = everybody.entries();
  const server = async () => {
    for (const [index, { deliveryId, address }] of waiting) {
      const to = `reply+${tokens.mint('reply', deliveryId)}@${settings.MAIL_DOMAIN}`;
      const messageId = `<${randomUUID()}@example.org>`;
      // never the same words twice: those would join the concern that the first of them opened
      const text = `${texts[index % texts.length]} It is about number ${seed % 100_000}.`;
      const subject = 'Re: Bike marking on Saturday';
      const raw = givenMail({ from: address, to, text, subject, messageId });
      await handedOver(ports.mailroom, { envelope: { from: address, to: [to] }, raw });
      taken();
    }
  };
  await Promise.all(Array.from({ length: SERVERS }, server));
}

async function handedOver(
  port: number,
  mail: { envelope: { from: string; to: string[] }; raw: Buffer },
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  const transport = nodemailer.createTransport({
    ...{ host: '127.0.0.1', port, ignoreTLS: true },
    ...{ connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000 },
  });
  for (;;) {
    try {
      await transport.sendMail(mail);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(AGAIN_MS);
    }
  }
}
