import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { seedPlaces, type AreaIds } from '../../src/places/seeds/places';
import { LETTER_PURPOSE, type Letter } from '../../src/platform/mail/letter';
import { Vault } from '../../src/platform/security/vault';
import { ConfirmationsService } from '../../src/residents/confirmations/confirmations.service';
import { ResidentLinks } from '../../src/residents/links/resident-links';
import { putTopics } from '../../src/residents/topics/fixed-topics';
import { consentWording } from '../../src/residents/subscriptions/rules/wording';
import { ownWeb, type OwnWeb } from './own-web';
import type { testSettings } from './stack/settings';

/** GSS codes of areas that tests speak of. */
export const codes = {
  merton: 'E09000024',
  camden: 'E09000007',
  abbey: 'E05013810',
  village: 'E05013825',
};

export interface ResidentsWorld extends OwnWeb {
  vault: Vault;
  links: ResidentLinks;
  areas: AreaIds;
  area: Record<keyof typeof codes, string>;
}

/** Web process, places and topics, on a database of its own. */
export async function residentsWorld(
  overrides: Parameters<typeof testSettings>[0] = {},
): Promise<ResidentsWorld> {
  const web = await ownWeb({ settings: overrides });
  const { settings, app, db } = web;
  const areas = await db.transaction(async (tx) => {
    await putTopics(tx);
    return seedPlaces(tx, settings.FORCE_NAME);
  });
  const idOf = (code: string) => areas.get(code)!;
  return {
    ...web,
    vault: new Vault(settings),
    links: app.get(ResidentLinks),
    areas,
    area: {
      merton: idOf(codes.merton),
      camden: idOf(codes.camden),
      abbey: idOf(codes.abbey),
      village: idOf(codes.village),
    },
  };
}

/** The path of an absolute link of ours: tests reach the site at another port than its public address. */
export const pathOf = (link: string) => new URL(link).pathname;

/** The first link of this kind in a mail's text, as a path. */
export function linkIn(text: string, kind: 'confirm' | 'preferences' | 'unsubscribe'): string {
  const found = new RegExp(`https?://\\S+/${kind}/\\S+`).exec(text)?.[0];
  if (!found) throw new Error(`The mail has no link to ${kind}`);
  return pathOf(found);
}

/** Letters written to an address, oldest first, with what they are. */
export async function lettersTo(
  { db, vault }: Pick<ResidentsWorld, 'db' | 'vault'>,
  address: string,
): Promise<(Letter & { kind: string })[]> {
  const rows = await db.query<{ kind: string; sealed_content: Buffer }[]>(
    `SELECT kind, sealed_content FROM letter ORDER BY id`,
  );
  return rows
    .map(({ kind, sealed_content: sealed }) => ({
      kind,
      ...(JSON.parse(vault.open(sealed, LETTER_PURPOSE)) as Letter),
    }))
    .filter(({ to }) => to === address);
}

/** A sign-up by the API. */
export function signUp(
  { url, area }: Pick<ResidentsWorld, 'url' | 'area'>,
  changes: Record<string, unknown> = {},
  key: string = randomUUID(),
) {
  return supertest(url)
    .post('/api/v1/sign-ups')
    .set('Idempotency-Key', key)
    .send({
      ofAge: true,
      email: 'amira@example.org',
      areaIds: [area.abbey],
      topicCodes: ['local-events', 'urgent-safety'],
      cadence: 'at once',
      consent: consentWording.version,
      ...changes,
    });
}

/** Contact point and newest confirmation of an address. */
export async function contactOf(db: DataSource, vault: Vault, address: string) {
  const index = vault.blindIndex(address.toLowerCase(), 'contact_point.address');
  const [row] = await db.query<
    { id: string; state: string; confirmation: string; expires: Date; confirmation_state: string }[]
  >(
    `SELECT c.id, c.state, f.id AS confirmation, f.expires_at AS expires, f.state AS confirmation_state
     FROM contact_point c LEFT JOIN confirmation f ON f.contact_point_id = c.id
     WHERE c.address_index = $1 ORDER BY f.id DESC LIMIT 1`,
    [index],
  );
  return row;
}

/** Someone who signed up and pressed the button. Gives the contact point's id. */
export async function confirmedResident(
  world: ResidentsWorld,
  changes: Record<string, unknown> & { email: string },
): Promise<string> {
  const { status } = await signUp(world, changes);
  if (status !== 202) throw new Error(`The sign-up answered ${status}`);
  const contact = await contactOf(world.db, world.vault, changes.email);
  await world.app.get(ConfirmationsService).confirm(contact!.confirmation);
  return contact!.id;
}
