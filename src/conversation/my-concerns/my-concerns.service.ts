import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { textsIn, type Texts } from '../../platform/texts/texts';
import { keyMissing } from '../../platform/http/idempotency-key';
import { RateLimits } from '../../platform/http/rate-limits';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import { Concerns } from '../concerns/concerns.service';
import { formMail, formMessageId } from '../forms/form-mail';
import { Reports, type Taken } from '../forms/reports.service';
import { Links } from '../links/links.service';
import { NEWS_FOR_TASK, OPEN_TASK_OF } from '../replies/intake.queries';
import { Intake } from '../replies/intake.service';
import { Threads } from '../tasks/thread.service';
import { OWN_CONCERNS, TAKE_UP_AGAIN, WITHDRAW } from './my-concerns.queries';
import {
  ownBlockerWords,
  standingOf,
  toldOf,
  whyNotWithdraw,
  type OwnConcern,
} from './rules/standing';

interface Row extends OwnConcern {
  readonly id: string;
  readonly createdAt: Date;
  readonly area: string;
  readonly team: string | null;
}

const perPerson = { points: 20, seconds: 60 * 60 };

/** What a resident sees and does of their own concerns, once a code has shown that the mailbox is theirs. */
@Injectable()
export class MyConcerns {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly threads: Threads,
    private readonly concerns: Concerns,
    private readonly contacts: ContactPoints,
    private readonly intake: Intake,
    private readonly reports: Reports,
    private readonly links: Links,
    private readonly limits: RateLimits,
    private readonly audit: AuditService,
  ) {}

  /** The newest first, at most 50. */
  async list(contactPointId: string, language: SiteLanguage) {
    const rows = await this.db.query<Row[]>(OWN_CONCERNS, [contactPointId, null]);
    const now = new Date();
    return Promise.all(rows.map((row) => this.told(row, now, textsIn(language))));
  }

  /** The team is told, and an officer closes it. 404 `not-found`, 409 `may-not`. */
  async withdraw(tx: EntityManager, contactPointId: string, id: string): Promise<void> {
    await this.concerns.lock(tx, id).catch(() => undefined);
    const own = await this.own(tx, contactPointId, id);
    const blocker = whyNotWithdraw(own);
    if (blocker)
      throw new Refusal('may-not', 409, ownBlockerWords[blocker], { blockers: [blocker] });
    await tx.query(WITHDRAW, [id, new Date()]);
    await this.concerns.note(tx, id, 'withdrawn');
    const [task] = await tx.query<{ id: string }[]>(OPEN_TASK_OF, [id]);
    if (task) await tx.query(NEWS_FOR_TASK, [task.id]);
    await this.audit.record(tx, {
      actor: { kind: 'resident', id: contactPointId },
      action: 'concern.withdrawn',
      subject: { kind: 'concern', id },
    });
  }

  /** Further words: taken in like a mail to the thread, danger and all. 404 `not-found`, 429 `too-many-requests`. */
  async add(contactPointId: string, id: string, words: string, key?: string): Promise<Taken> {
    await this.own(this.db.manager, contactPointId, id);
    const contact = await this.contacts.byId(this.db, contactPointId);
    const from = contact && this.contacts.addressIn(contact);
    if (!from) throw notFound();
    if (!key) throw keyMissing();
    if (!this.reports.danger(words, 'concern'))
      await this.limits.take('concern-words', contactPointId, perPerson);
    const form = { words, text: words, subject: 'More on your concern', from, picture: null };
    const messageId = formMessageId(form, key, this.settings.MAIL_DOMAIN);
    const receivedAt = new Date();
    await this.intake.takeForm({
      ...{ form, kind: 'concern', messageId, receivedAt, sender: from },
      raw: formMail(form, messageId, receivedAt),
      target: { deliveryId: null, concernId: id, contactPointId, messageId: null },
    });
    await this.db.query(TAKE_UP_AGAIN, [id]);
    return this.reports.taken(id);
  }

  private async own(db: EntityManager, contactPointId: string, id: string): Promise<Row> {
    const [row] = await db.query<Row[]>(OWN_CONCERNS, [contactPointId, id]);
    if (!row) throw notFound();
    return row;
  }

  private async told(row: Row, now: Date, t: Texts) {
    const { id, createdAt, dueAt, area, team, state } = row;
    const [replies, answers, events, links] = await Promise.all([
      this.threads.replies(id),
      this.threads.answers(id),
      this.threads.events(id),
      this.links.of(id),
    ]);
    const messages = [
      ...replies.map(({ at, text }) => ({ at, text, by: t('conversation/my-concerns:you') })),
      ...answers.map(({ at, text, by }) => ({ at, text, by })),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    return {
      ...{ id, createdAt, area, team, messages },
      dueAt: state === 'open' ? dueAt : null,
      standing: t(standingOf(row, now)),
      events: events.flatMap(({ kind, at }) => {
        const words = toldOf(kind);
        return words ? [{ at, words: t(words) }] : [];
      }),
      links: links.map(({ kind, label, name, publicHref }) => ({
        ...{ kind, label, name, href: publicHref },
      })),
      mayWithdraw: whyNotWithdraw(row) === null,
    };
  }
}

/** The same for one that is not theirs, is none, or must not be shown. */
const notFound = () => new Refusal('not-found', 404, 'conversation/my-concerns:not-found');
