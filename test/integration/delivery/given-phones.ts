import type { DataSource } from 'typeorm';
import type { Settings } from '../../../src/platform/config/settings';
import { Vault } from '../../../src/platform/security/vault';
import { ContactPoints } from '../../../src/residents/contact-points/contact-points.service';
import { putTopics } from '../../../src/residents/topics/fixed-topics';
import type { Follower } from './given';

export interface Phone {
  readonly contactPointId: string;
  readonly number: string;
  readonly stopCode: string;
}

/** A confirmed phone for each of these residents: 020 7946 0000 and on. The topics are there too. */
export async function givenPhones(
  db: DataSource,
  settings: Settings,
  people: readonly Follower[],
): Promise<Phone[]> {
  const vault = new Vault(settings);
  const contacts = new ContactPoints(vault);
  await db.transaction((tx) => putTopics(tx));
  const phones: Phone[] = [];
  for (const [index, { contactPointId: mailId }] of people.entries()) {
    const number = `+442079460${String(index).padStart(3, '0')}`;
    const stopCode = `Code${String(index).padStart(6, '0')}`;
    const [row] = await db.query<{ id: string }[]>(
      `INSERT INTO contact_point (resident_id, channel, sealed_address, address_index, stop_code, state, confirmed_at)
       SELECT resident_id, 'sms', $2, $3, $4, 'confirmed', now() FROM contact_point WHERE id = $1 RETURNING id`,
      [
        ...[mailId, vault.seal(number, 'contact_point.address')],
        ...[contacts.indexOfPhone(number), stopCode],
      ],
    );
    phones.push({ contactPointId: row!.id, number, stopCode });
  }
  return phones;
}
