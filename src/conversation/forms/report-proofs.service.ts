import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Idempotency } from '../../platform/http/idempotency';
import { Vault } from '../../platform/security/vault';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import { OneTimeCodes } from '../../residents/privacy/one-time-codes.service';
import { Acknowledge } from '../concerns/acknowledge.service';
import { Concerns } from '../concerns/concerns.service';
import { NEWS_FOR_TASK, OPEN_TASK_OF } from '../replies/intake.queries';
import { sealedPurpose } from '../replies/purposes';
import {
  CLAIM_REPORT,
  CONFIRM_CONCERN,
  CONFIRM_REPLIES,
  CONFIRM_REPORT,
  REPORT,
} from './reports.queries';
import { Reports } from './reports.service';
import { WhenProved } from './when-proved';

interface ReportRow {
  contactPointId: string;
  confirmedAt: Date | null;
}

/** Joins a form to the e-mail address that its answer is to go to, once a code has come back from there. */
@Injectable()
export class ReportProofs {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly contacts: ContactPoints,
    private readonly codes: OneTimeCodes,
    private readonly concerns: Concerns,
    private readonly acknowledge: Acknowledge,
    private readonly reports: Reports,
    private readonly idempotency: Idempotency,
    private readonly whenProved: WhenProved,
    private readonly audit: AuditService,
  ) {}

  /** Mails a code. The form is stored already, whatever this refuses: 429 `too-many-requests`. */
  async ask(
    concernId: string,
    { email, language }: { email: string; language?: SiteLanguage },
    caller: string,
    key: string | undefined,
  ) {
    const by = `report/${concernId}`;
    if (await this.idempotency.answered(by, key)) return;
    const known = await this.contacts.byAddress(this.db, email);
    await this.codes.takeFrom(caller, known?.id ?? this.contacts.indexOf(email).toString('hex'));
    await this.idempotency.once(by, key, { codeFor: concernId }, async (tx) => {
      const contact = await this.contacts.findOrAdd(tx, email, language);
      await tx.query(CLAIM_REPORT, [concernId, contact.id]);
      await this.codes.send(tx, contact, 'report');
      return null;
    });
  }

  /** Refusals of the code as `OneTimeCodes.check` has them; a repeat by the same key is the same. */
  async confirm(pass: string, code: string, key: string | undefined): Promise<string> {
    const concernId = this.reports.concernOf(pass);
    const by = `report/${concernId}`;
    if (await this.idempotency.answered(by, key)) return concernId;
    const [report] = await this.db.query<ReportRow[]>(REPORT, [concernId]);
    if (!report) throw new Refusal('no-code', 409, 'conversation/forms:error.no-code');
    const codeId = await this.codes.check(report.contactPointId, 'report', code);
    const taskId = await this.idempotency.once(by, key, { confirm: concernId }, async (tx) => {
      await this.codes.spend(tx, codeId);
      return this.join(tx, concernId, report.contactPointId);
    });
    if (taskId) await this.acknowledge.once(concernId, taskId);
    return concernId;
  }

  /** Gives the open task. The contact point is locked before the concern, as everywhere. */
  private async join(tx: EntityManager, concernId: string, contactPointId: string) {
    const contact = await this.contacts.lock(tx, contactPointId);
    const address = contact && this.contacts.addressIn(contact);
    if (!contact || !address)
      throw new Refusal('unknown-token', 404, 'conversation/forms:error.deleted');
    await this.contacts.prove(tx, contact);
    const { safeContact } = await this.concerns.lock(tx, concernId);
    await tx.query(CONFIRM_REPORT, [concernId]);
    const [task] = await tx.query<{ id: string }[]>(OPEN_TASK_OF, [concernId]);
    // A person in danger is not joined to a mailbox that others may read (promise 9).
    if (!safeContact) {
      const sealed = this.vault.seal(address, sealedPurpose.from);
      await tx.query(CONFIRM_REPLIES, [concernId, sealed]);
      await tx.query(CONFIRM_CONCERN, [concernId, contactPointId]);
      await this.concerns.note(tx, concernId, 'address confirmed');
      if (task) await tx.query(NEWS_FOR_TASK, [task.id]);
      await this.whenProved.tell(tx, concernId, contactPointId);
    }
    await this.audit.record(tx, {
      actor: { kind: 'resident', id: contactPointId },
      action: 'concern.address-confirmed',
      subject: { kind: 'concern', id: concernId },
    });
    return task?.id ?? null;
  }
}
