import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { ADDRESS_PURPOSE, ContactPoints } from '../contact-points/contact-points.service';
import { HeldElsewhere, type HeldData } from '../privacy/held-elsewhere';
import * as sql from './phone.queries';

export interface Phone {
  readonly id: string;
  readonly state: 'confirmed' | 'unsubscribed';
  readonly sealedAddress: Buffer;
}

/** Phones beside the e-mail address of the same person. What is asked for by the address goes for them too. */
@Injectable()
export class Phones implements HeldData, OnModuleInit {
  readonly name = 'phones';

  constructor(
    private readonly vault: Vault,
    private readonly contacts: ContactPoints,
    private readonly elsewhere: HeldElsewhere,
  ) {}

  onModuleInit(): void {
    this.elsewhere.add(this);
  }

  async has(db: EntityManager | DataSource, contactPointId: string): Promise<boolean> {
    return (await this.of(db, contactPointId, ['confirmed'])).length > 0;
  }

  of(db: EntityManager | DataSource, contactPointId: string, states: Phone['state'][]) {
    return db.query<Phone[]>(sql.PHONES_OF, [contactPointId, states]);
  }

  /** The code in a text's stop link, by phone. */
  async stopCodesOf(db: EntityManager | DataSource, ids: readonly string[]) {
    const rows = await db.query<{ id: string; stopCode: string }[]>(sql.STOP_CODES, [ids]);
    return new Map(rows.map(({ id, stopCode }) => [id, stopCode]));
  }

  async collect(db: EntityManager, contactPointId: string): Promise<unknown> {
    const phones = await this.of(db, contactPointId, ['confirmed', 'unsubscribed']);
    return phones.map(({ id, state, sealedAddress }) => ({
      ...{ id, state },
      number: this.vault.open(sealedAddress, ADDRESS_PURPOSE),
    }));
  }

  /** Takes the numbers away for good. */
  async erase(tx: EntityManager, contactPointId: string): Promise<void> {
    await tx.query(sql.END_CLAIM, [contactPointId]);
    const phones = await this.of(tx, contactPointId, ['confirmed', 'unsubscribed']);
    if (phones.length > 0)
      await this.contacts.erase(
        tx,
        phones.map(({ id }) => id),
      );
  }
}
