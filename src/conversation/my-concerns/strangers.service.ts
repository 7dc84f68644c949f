import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import type { ContactPoint } from '../../residents/contact-points/contact-point.entity';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import { Concerns } from '../concerns/concerns.service';
import { whyNotThisSender } from '../concerns/rules/doubtful-sender';
import { WhenProved } from '../forms/when-proved';
import { NEWS_FOR_TASK, OPEN_TASK_OF } from '../replies/intake.queries';
import { Threads } from '../tasks/thread.service';
import { ADOPT, OF_STRANGER } from './strangers.queries';

/** Who wrote by mail without being a subscriber: they may follow their concern once a code has come back from there. */
@Injectable()
export class Strangers {
  constructor(
    private readonly db: DataSource,
    private readonly contacts: ContactPoints,
    private readonly concerns: Concerns,
    private readonly threads: Threads,
    private readonly whenProved: WhenProved,
    private readonly audit: AuditService,
  ) {}

  /** An address that wrote to us gets a contact point, so that a code can be sent to it. Of any other nothing is kept. */
  async meet(address: string, language?: SiteLanguage): Promise<void> {
    const found = await this.of(this.db.manager, this.contacts.indexOf(address));
    if (found.length === 0) return;
    await this.db.transaction((tx) => this.contacts.findOrAdd(tx, address, language));
  }

  /** What came from the address is its owner's. Call it under the contact point's lock, right after the code. */
  async adopt(tx: EntityManager, contact: ContactPoint): Promise<void> {
    await this.contacts.prove(tx, contact);
    if (!contact.addressIndex) return;
    for (const { id } of await this.of(tx, contact.addressIndex))
      await this.adoptOne(tx, id, contact.id);
  }

  private of(db: EntityManager, index: Buffer): Promise<{ id: string }[]> {
    return db.query(OF_STRANGER, [index]);
  }

  /** Not where the sender is in doubt: those words may be somebody else's, under their name. */
  private async adoptOne(tx: EntityManager, id: string, contactPointId: string): Promise<void> {
    const { safeContact, noAutoReply } = await this.concerns.lock(tx, id);
    const replies = await this.threads.replies(id, tx);
    if (safeContact || noAutoReply || replies.some(whyNotThisSender)) return;
    await tx.query(ADOPT, [id, contactPointId]);
    await this.concerns.note(tx, id, 'address confirmed');
    const [task] = await tx.query<{ id: string }[]>(OPEN_TASK_OF, [id]);
    if (task) await tx.query(NEWS_FOR_TASK, [task.id]);
    await this.whenProved.tell(tx, id, contactPointId);
    await this.audit.record(tx, {
      actor: { kind: 'resident', id: contactPointId },
      action: 'concern.address-confirmed',
      subject: { kind: 'concern', id },
    });
  }
}
