import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Elsewhere } from '../../platform/http/elsewhere';
import { staleEdit } from '../../platform/http/if-match';
import { Tokens } from '../../platform/security/tokens';
import { ContactPoint } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';
import type { ResidentLanguage } from '../languages/languages';
import { refusedToken } from '../links/token-words';
import { OrganisationOf } from '../organisations/organisation-of.service';
import { pausedNow } from '../pause/pause.service';
import type { MailLook } from '../subscriptions/rules/mail-looks';
import { followed, type BoroughOfWards, type Followed } from '../subscriptions/rules/areas';
import type { Cadence, Choices } from '../subscriptions/rules/choices';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';

/** What a link may show: subscriptions, never an address or a name. */
export interface Preferences {
  readonly signedUp: boolean;
  readonly version: number;
  readonly areas: readonly Followed[];
  readonly topicCodes: readonly string[];
  readonly cadence: Cadence | null;
  /** Topics at another pace than `cadence`, by code. */
  readonly cadences: Readonly<Record<string, Cadence>>;
  readonly language: ResidentLanguage;
  readonly mailLook: MailLook;
  /** Nothing comes before this; null when messages come. */
  readonly pausedUntil: Date | null;
}

/** What a resident sees and changes by the signed link in a mail. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly db: DataSource,
    private readonly tokens: Tokens,
    private readonly audit: AuditService,
    private readonly contacts: ContactPoints,
    private readonly subscriptions: SubscriptionsService,
    private readonly organisationOf: OrganisationOf,
  ) {}

  /** The contact point of a link. Throws `unknown-token`, or `expired-token` for an old one or one erased since. */
  async open(token: string): Promise<ContactPoint> {
    const answer = this.tokens.read('preferences', token);
    if (!answer.ok) throw refusedToken(answer.code);
    const contact = await this.contacts.byId(this.db, answer.id);
    if (!contact) throw refusedToken('unknown-token');
    if (contact.state === 'erased')
      throw refusedToken('expired-token', {
        'expired-token': 'residents/preferences:refused.erased',
      });
    return contact;
  }

  /** The same for somebody's own page: what an organisation gets, its contact chooses elsewhere. */
  async openOwn(token: string): Promise<ContactPoint> {
    const contact = await this.open(token);
    if (await this.organisationOf.find(contact.id))
      throw new Elsewhere(`/preferences/${token}/organisation`);
    return contact;
  }

  async view(contact: ContactPoint, map?: BoroughOfWards[]): Promise<Preferences> {
    const { id, version, state } = contact;
    const choices = state === 'confirmed' ? await this.subscriptions.choicesOf(id) : null;
    return {
      signedUp: state === 'confirmed',
      version,
      areas: followed(choices?.areaIds ?? [], map ?? (await this.subscriptions.map())),
      topicCodes: choices?.topicCodes ?? [],
      cadence: choices?.cadence ?? null,
      cadences: choices?.cadences ?? {},
      ...(await this.subscriptions.reader(id)),
      pausedUntil: pausedNow(contact),
    };
  }

  /** To change what a person gets: locked until the transaction ends. Refusals as of `change`; no `seen`: any version. */
  async lockOwn(tx: EntityManager, contactPointId: string, seen?: number): Promise<ContactPoint> {
    const contact = await this.contacts.lock(tx, contactPointId);
    if (contact?.state !== 'confirmed')
      throw new Refusal('not-signed-up', 409, 'residents/preferences:refused.not-signed-up');
    if (await this.organisationOf.find(contactPointId, tx))
      throw new Refusal('contact-decides', 409, 'residents/organisations:refused.contact-decides');
    if (seen !== undefined && contact.version !== seen) throw staleEdit();
    return contact;
  }

  /** Changes some or all. Throws 412 `stale-edit` when `seen` is not the version now, 409 `not-signed-up` or `contact-decides`. */
  async change(
    tx: EntityManager,
    contactPointId: string,
    seen: number,
    changed: Partial<Choices>,
  ): Promise<{ version: number }> {
    await this.lockOwn(tx, contactPointId, seen);
    const before = await this.subscriptions.choicesOf(contactPointId, tx);
    const choices = { ...none, ...before, ...changed };
    await this.subscriptions.assertChoosable(choices, tx);
    const startsIn = changed.areaIds ? undefined : [];
    await this.subscriptions.setTo(tx, contactPointId, choices, { startsIn });
    await tx.increment(ContactPoint, { id: contactPointId }, 'version', 1);
    await this.audit.record(tx, {
      actor: { kind: 'resident', id: contactPointId },
      action: 'preferences.changed',
      subject: { kind: 'contact_point', id: contactPointId },
      detail: { ...choices },
    });
    return { version: seen + 1 };
  }
}

const none: Choices = { areaIds: [], topicCodes: [], cadence: 'at once' };
