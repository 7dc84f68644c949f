import { Injectable } from '@nestjs/common';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { FIRST, type SiteLanguage } from '../../platform/texts/site-languages';
import { ContactPoint } from './contact-point.entity';
import { Resident } from './resident.entity';
import { mailAddress } from './rules/address';
import { masked } from './rules/masked';

type Reads = Pick<DataSource | EntityManager, 'getRepository' | 'query'>;
interface Asks {
  query<T>(sql: string, values: readonly unknown[]): Promise<T>;
}
/** Purpose that addresses are sealed and indexed under. */
export const ADDRESS_PURPOSE = 'contact_point.address';

/** Addresses of residents: the only place that seals, opens and finds them. */
@Injectable()
export class ContactPoints {
  constructor(private readonly vault: Vault) {}

  /**
   * Addresses by contact point, of those confirmed. One that is missing from the answer is not to be written to:
   * unsubscribed, erased or never confirmed. `alsoUnsubscribed` is for a person's own matter, such as the answer
   * to a concern: it adds those who only stopped their alerts.
   */
  async addressOf(
    db: Asks,
    ids: readonly string[],
    { alsoUnsubscribed = false } = {},
  ): Promise<Map<string, string>> {
    const states = alsoUnsubscribed ? ['confirmed', 'unsubscribed'] : ['confirmed'];
    const rows = await db.query<{ id: string; sealed_address: Buffer }[]>(
      `SELECT id, sealed_address FROM contact_point WHERE id = ANY ($1) AND state = ANY ($2)`,
      [ids, states],
    );
    return new Map(
      rows.map((row) => [row.id, this.vault.open(row.sealed_address, ADDRESS_PURPOSE)]),
    );
  }

  /** First letter and domain of addresses whatever their state, for pages of staff; erased ones are missing. */
  async maskedOf(db: Reads, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await db.query<{ id: string; sealed_address: Buffer }[]>(
      `SELECT id, sealed_address FROM contact_point WHERE id = ANY ($1) AND sealed_address IS NOT NULL`,
      [ids],
    );
    return new Map(
      rows.map((row) => [row.id, masked(this.vault.open(row.sealed_address, ADDRESS_PURPOSE))]),
    );
  }

  /** The address whatever the state, for mails of sign-up and privacy; null once erased. */
  addressIn(contact: Pick<ContactPoint, 'sealedAddress'>): string | null {
    return contact.sealedAddress && this.vault.open(contact.sealedAddress, ADDRESS_PURPOSE);
  }

  /** How many addresses of each mail domain there are. Reads them all: ask seldom. */
  async peopleAt(db: Asks, domains: readonly string[]): Promise<Map<string, number>> {
    const rows = await db.query<{ domain: string; people: number }[]>(
      `SELECT mail_domain AS domain, count(*)::integer AS people
       FROM contact_point WHERE mail_domain = ANY ($1) GROUP BY 1`,
      [domains],
    );
    return new Map(rows.map(({ domain, people }) => [domain, people]));
  }

  /** What finds an address again without opening any: a keyed hash, 32 bytes. */
  indexOf(address: string): Buffer {
    return this.vault.blindIndex(mailAddress(address).key, ADDRESS_PURPOSE);
  }

  /** The same for a number in the form +44…; no address looks like one. */
  indexOfPhone(number: string): Buffer {
    return this.vault.blindIndex(`tel:${number}`, ADDRESS_PURPOSE);
  }

  /** Whether a mail from this address is the person's own. An address that is none belongs to nobody. */
  async isAddressOf(db: Reads, id: string, address: string): Promise<boolean> {
    if (!address.includes('@')) return false;
    return (await this.byId(db, id))?.addressIndex?.equals(this.indexOf(address)) ?? false;
  }

  byAddress(db: Reads, address: string): Promise<ContactPoint | null> {
    return db.getRepository(ContactPoint).findOneBy({ addressIndex: this.indexOf(address) });
  }

  byId(db: Reads, id: string): Promise<ContactPoint | null> {
    return db.getRepository(ContactPoint).findOneBy({ id });
  }

  /** What finds each one's address; those without one are missing. */
  async indexesOf(db: Asks, ids: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = await db.query<{ id: string; index: Buffer }[]>(
      `SELECT id, address_index AS index FROM contact_point WHERE id = ANY ($1) AND address_index IS NOT NULL`,
      [ids],
    );
    return new Map(rows.map(({ id, index }) => [id, index]));
  }

  /** Locked until the transaction ends. */
  lock(tx: EntityManager, id: string): Promise<ContactPoint | null> {
    return tx.findOne(ContactPoint, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** A code came back from it, so it is its owner who wrote. Nothing is sent to it for that: no subscription begins. */
  async prove(tx: EntityManager, { id, state }: ContactPoint): Promise<void> {
    if (state === 'pending')
      await tx.update(ContactPoint, { id }, { state: 'confirmed', confirmedAt: new Date() });
  }

  /** The contact point of this address, locked; a new pending one, of a reader of `language`, where there is none. */
  async findOrAdd(
    tx: EntityManager,
    address: string,
    language: SiteLanguage = FIRST,
  ): Promise<ContactPoint> {
    const addressIndex = this.indexOf(address);
    // Two sign-ups with one new address must meet here, not at the unique index; so must one and a whole list.
    await tx.query(
      `SELECT pg_advisory_xact_lock_shared(hashtextextended('contact points in bulk', 5)),
              pg_advisory_xact_lock(hashtextextended($1, 5))`,
      [addressIndex.toString('hex')],
    );
    const found = await tx.findOne(ContactPoint, {
      where: { addressIndex },
      lock: { mode: 'pessimistic_write' },
    });
    return found ?? this.add(tx, address, addressIndex, language);
  }

  private async add(
    tx: EntityManager,
    text: string,
    addressIndex: Buffer,
    language: SiteLanguage,
  ): Promise<ContactPoint> {
    const { address, domain } = mailAddress(text);
    const resident = await tx.insert(Resident, { language, ofAge: true });
    const [key] = resident.identifiers as { id: string }[];
    const made = await tx.insert(ContactPoint, {
      residentId: key!.id,
      sealedAddress: this.vault.seal(address, ADDRESS_PURPOSE),
      addressIndex,
      mailDomain: domain,
    });
    const [contact] = made.identifiers as { id: string }[];
    return tx.findOneByOrFail(ContactPoint, { id: contact!.id });
  }

  /** Takes the address away for good. The row stays as a shell, since deliveries and the audit log name its id. */
  async erase(tx: EntityManager, ids: readonly string[]): Promise<void> {
    const contacts = tx.getRepository(ContactPoint);
    await contacts.update(
      { id: In([...ids]) },
      { state: 'erased', sealedAddress: null, addressIndex: null, mailDomain: null },
    );
    await tx.query(
      `UPDATE resident SET erased_at = now() WHERE erased_at IS NULL
       AND id IN (SELECT resident_id FROM contact_point WHERE id = ANY ($1))
       AND NOT EXISTS (SELECT FROM contact_point other
                       WHERE other.resident_id = resident.id AND other.state <> 'erased')`,
      [ids],
    );
  }
}
