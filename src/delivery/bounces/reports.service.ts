import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { ComeAgain, type IncomingMail } from '../../platform/mail/mailbox';
import { EndedLetters } from '../../platform/mail/ended-letters';
import { Letters } from '../../platform/mail/letters';
import { Vault } from '../../platform/security/vault';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import { Unsubscribe } from '../../residents/unsubscribe/unsubscribe.service';
import { Suppressions } from '../suppression/suppressions.service';
import { ResendBooks } from '../resends/resend-books';
import * as sql from './bounces.queries';
import { DomainPaces } from '../sending/domain-paces.service';
import { isFailure } from './rules/classify';
import { fingerprintOf } from './rules/fingerprint';
import type { ReportOutcome } from './rules/outcomes';
import { readReport, type Report } from './rules/read-report';
import { saysTooFast } from './rules/too-fast';
import { REPORT_FINGERPRINT, REPORT_WORDS } from './purposes';

/** A delivery that a valid token names. */
export interface Reported {
  readonly id: string;
  readonly contactPointId: string;
  readonly sendId: string;
  readonly digest: boolean;
}

const MOST_REPORTS = 20;

/** What comes back about deliveries and letters. Callers have proved by a token what it is about. */
@Injectable()
export class Reports implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly vault: Vault,
    private readonly contacts: ContactPoints,
    private readonly suppressions: Suppressions,
    private readonly unsubscribe: Unsubscribe,
    private readonly letters: Letters,
    private readonly audit: AuditService,
    private readonly resends: ResendBooks,
    private readonly paces: DomainPaces,
    private readonly ended: EndedLetters,
  ) {}

  /** What came back about a letter stays, and the letter with it. */
  onModuleInit(): void {
    this.ended.keepFor(async (tx, ids) => {
      const rows = await tx.query<{ id: string }[]>(sql.LETTERS_REPORTED, [ids]);
      return rows.map(({ id }) => id);
    });
  }

  /** Once for each report: the same one again changes nothing. */
  async onDelivery(about: Reported, mail: IncomingMail): Promise<ReportOutcome> {
    const report = readReport(mail.raw);
    const outcome = await this.db.transaction(async (tx): Promise<ReportOutcome> => {
      // first of all locks, as in the residents' room: the audit chain, which lets one in at a time, comes later
      await this.contacts.lock(tx, about.contactPointId);
      const reportId = await this.keep(tx, { deliveryId: about.id }, report, mail);
      if (!reportId) return 'repeated';
      if (isFailure(report.kind)) await this.fail(tx, about, report, reportId);
      await this.suppress(tx, about, report, reportId);
      return report.kind;
    });
    // after it, since many bounces at a time count for one domain and would wait for each other
    if (outcome !== 'repeated' && saysTooFast(report))
      await this.paces.bounced(about.contactPointId);
    return outcome;
  }

  /** A letter names nobody once it is sent: its own end is all that changes. */
  async onLetter(letterId: string, mail: IncomingMail): Promise<ReportOutcome> {
    const report = readReport(mail.raw);
    return this.db.transaction(async (tx) => {
      const reportId = await this.keep(tx, { letterId }, report, mail);
      if (!reportId) return 'repeated';
      if (isFailure(report.kind) && (await this.letters.bounced(tx, letterId, report.code)))
        await this.audit.record(tx, {
          actor: { kind: 'system' },
          action: 'letter.bounced',
          subject: { kind: 'letter', id: letterId },
          detail: { reportId, code: report.code },
        });
      return report.kind;
    });
  }

  private async keep(
    tx: EntityManager,
    {
      deliveryId = null,
      letterId = null,
    }: { deliveryId?: string | null; letterId?: string | null },
    { kind, code, words }: Report,
    { raw, receivedAt }: IncomingMail,
  ): Promise<string | null> {
    const text = `${deliveryId ?? letterId}\0${fingerprintOf(raw)}`;
    const [row] = await tx.query<{ id: string }[]>(sql.KEEP_REPORT, [
      ...[deliveryId, letterId, kind, code],
      this.vault.blindIndex(text, REPORT_FINGERPRINT),
      words ? this.vault.seal(words, REPORT_WORDS) : null,
      receivedAt,
      MOST_REPORTS,
    ]);
    return row?.id ?? null;
  }

  /** In the books that are open it counts by itself; closed ones get a dated entry (promise 3). */
  private async fail(tx: EntityManager, about: Reported, { code }: Report, reportId: string) {
    const { id, sendId, digest } = about;
    await tx.query(sql.HOLD_BOOKS, [sendId]);
    const [[failed]] = await tx.query<[{ was: string }[], number]>(sql.FAIL, [id, code]);
    if (!failed) return this.assertNotInFlight(tx, id);
    const amended = await tx.query<unknown[]>(sql.AMEND, [id, sendId, failed.was, reportId]);
    if (amended.length === 0) return;
    await this.resends.settle(tx, sendId);
    await this.audit.record(tx, {
      actor: { kind: 'system' },
      action: 'balance.amended',
      subject: { kind: digest ? 'digest' : 'message', id: sendId },
      detail: { deliveryId: id, reportId, from: failed.was, to: 'failed', code },
    });
  }

  /** A relay on the same machine may be quicker than our own record of its 250. */
  private async assertNotInFlight(tx: EntityManager, id: string): Promise<void> {
    const [row] = await tx.query<{ state: string }[]>(sql.STATE_NOW, [id]);
    if (row?.state === 'in flight') throw new ComeAgain('not recorded yet, please try again');
  }

  private async suppress(tx: EntityManager, about: Reported, { kind }: Report, reportId: string) {
    const { contactPointId } = about;
    const put = (reason: 'hard bounce' | 'soft bounces' | 'complaint') =>
      this.suppressions.put(tx, contactPointId, reason, reportId);
    if (kind === 'hard') await put('hard bounce');
    if (kind === 'soft' && (await this.softTooOften(tx, contactPointId))) await put('soft bounces');
    if (kind === 'complaint') {
      await this.unsubscribe.byContactPoint(tx, contactPointId, 'complaint', about.id);
      await put('complaint');
    }
  }

  private async softTooOften(tx: EntityManager, contactPointId: string): Promise<boolean> {
    const { SOFT_BOUNCES, SOFT_BOUNCE_DAYS } = this.settings;
    const values = [contactPointId, SOFT_BOUNCE_DAYS];
    const [row] = await tx.query<{ bounces: number }[]>(sql.SOFT_BOUNCES, values);
    return row!.bounces >= SOFT_BOUNCES;
  }
}
