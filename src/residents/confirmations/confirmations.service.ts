import { Injectable } from '@nestjs/common';
import { DataSource, Not, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Vault } from '../../platform/security/vault';
import { Outbox } from '../../platform/temporal/outbox';
import { queues } from '../../platform/temporal/rules/queues';
import { ContactPoint } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';
import { refusedToken } from '../links/token-words';
import type { Choices } from '../subscriptions/rules/choices';
import { refusedConfirmation } from './confirm-links';
import { CHOICES_PURPOSE, Confirmation, workflowOf } from './confirmation.entity';
import { ConfirmedChoices } from './confirmed-choices.service';
import { whyNotConfirm } from './rules/may-confirm';
import { confirmationTimes } from './rules/times';
import { WhenConfirmed } from './when-confirmed';

const confirmedAs = {
  'sign-up': 'sign-up.confirmed',
  opened: 'waiting-list.confirmed',
  imported: 'invitation.confirmed',
  organisation: 'organisation.address-confirmed',
} as const;

/** Sign-ups that wait for the button in their mail. */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
    private readonly contacts: ContactPoints,
    private readonly choices: ConfirmedChoices,
    private readonly whenConfirmed: WhenConfirmed,
  ) {}

  /** Keeps the choices, sealed, and starts the workflow that asks, reminds and lapses. */
  async open(
    tx: EntityManager,
    contactPointId: string,
    choices: Choices,
    times: { remindAfter: number; lapseAfter: number } = confirmationTimes,
  ): Promise<string> {
    return this.begin(tx, contactPointId, 'sign-up', choices, times);
  }

  /** The same for an address of an organisation; what its button does, `ConfirmedChoices` knows. */
  openForOrganisation(tx: EntityManager, contactPointId: string, asked: object): Promise<string> {
    return this.begin(tx, contactPointId, 'organisation', asked, confirmationTimes);
  }

  private async begin(
    tx: EntityManager,
    contactPointId: string,
    why: Confirmation['why'],
    asked: object,
    { remindAfter, lapseAfter }: { remindAfter: number; lapseAfter: number },
  ): Promise<string> {
    const made = await tx.insert(Confirmation, {
      ...{ contactPointId, why },
      sealedChoices: this.vault.seal(JSON.stringify(asked), CHOICES_PURPOSE),
      expiresAt: new Date(Date.now() + lapseAfter),
    });
    const [{ id }] = made.identifiers as [{ id: string }];
    await this.outbox.start(tx, {
      workflow: 'confirmation',
      id: workflowOf(id),
      queue: queues.residents,
      args: [id, remindAfter, lapseAfter],
    });
    return id;
  }

  /** What the button would do. Throws `unknown-token`, `used-token` or `expired-token`. */
  async look(id: string): Promise<Confirmation> {
    return assertOpen(await this.db.getRepository(Confirmation).findOneBy({ id }));
  }

  /** The button: choices take effect, consent is kept, other sign-ups of this address end. `seenIn`: the page's language. */
  async confirm(id: string, seenIn?: string): Promise<{ contactPointId: string }> {
    return this.db.transaction(async (tx) => {
      const contact = await this.lockContactOf(tx, id);
      const confirmation = assertOpen(await tx.findOneBy(Confirmation, { id }));
      const detail = await this.choices.take(tx, contact, confirmation, seenIn);
      await tx.update(Confirmation, { id }, settled('confirmed'));
      await this.settle(tx, id);
      await this.endOthers(tx, contact.id, id);
      await this.whenConfirmed.tell(tx, contact.id);
      await this.audit.record(tx, {
        actor: { kind: 'resident', id: contact.id },
        action: confirmedAs[confirmation.why],
        subject: { kind: 'contact_point', id: contact.id },
        detail: { confirmationId: id, ...detail },
      });
      return { contactPointId: contact.id };
    });
  }

  /** Ends one that nobody answered; a new address is erased with it. Says what became of it. */
  lapse(id: string): Promise<'confirmed' | 'lapsed'> {
    return this.db.transaction((tx) => this.end(tx, id, { actor: { kind: 'system' } }));
  }

  /** The same at once, since somebody who may took it back. */
  async end(
    tx: EntityManager,
    id: string,
    { actor }: { actor: { kind: 'system' } | { kind: 'resident'; id: string } },
  ): Promise<'confirmed' | 'lapsed'> {
    const contact = await this.lockContactOf(tx, id);
    const confirmation = await tx.findOneByOrFail(Confirmation, { id });
    if (confirmation.state !== 'asked') return confirmation.state;
    await tx.update(Confirmation, { id }, settled('lapsed'));
    if (actor.kind === 'resident') await this.settle(tx, id);
    const waiting = await tx.countBy(Confirmation, {
      contactPointId: contact.id,
      state: 'asked',
    });
    const erased = contact.state === 'pending' && waiting === 0;
    if (erased) await this.contacts.erase(tx, [contact.id]);
    await this.audit.record(tx, {
      actor,
      action: 'sign-up.lapsed',
      subject: { kind: 'contact_point', id: contact.id },
      detail: { confirmationId: id, erased },
    });
    return 'lapsed';
  }

  /** Ends all that still wait: the address was unsubscribed or erased. */
  async endAll(tx: EntityManager, contactPointId: string): Promise<void> {
    await this.endOthers(tx, contactPointId, null);
  }

  private async endOthers(tx: EntityManager, contactPointId: string, except: string | null) {
    const others = await tx.findBy(Confirmation, {
      contactPointId,
      state: 'asked',
      ...(except && { id: Not(except) }),
    });
    for (const { id } of others) {
      await tx.update(Confirmation, { id }, settled('lapsed'));
      await this.settle(tx, id);
    }
  }

  /** Tells the workflow that there is nothing more to wait for. */
  private settle(tx: EntityManager, id: string): Promise<void> {
    return this.outbox.signal(tx, {
      workflowId: workflowOf(id),
      name: 'settled',
      requestId: id,
      args: [],
    });
  }

  /** The contact point first, then its confirmations: the order of all locks in this room. */
  private async lockContactOf(tx: EntityManager, id: string): Promise<ContactPoint> {
    const confirmation = await tx.findOneBy(Confirmation, { id });
    const contact = confirmation && (await this.contacts.lock(tx, confirmation.contactPointId));
    if (!contact) throw refusedConfirmation('unknown-token');
    return contact;
  }
}

const TOO_LATE = 'residents/confirmations:too-late';

function settled(state: 'confirmed' | 'lapsed') {
  return { state, sealedChoices: null, confirmedAt: state === 'confirmed' ? new Date() : null };
}

function assertOpen(confirmation: Confirmation | null): Confirmation {
  if (!confirmation) throw refusedConfirmation('unknown-token');
  const blocker = whyNotConfirm(confirmation, new Date());
  if (
    blocker === 'expired-token' &&
    (confirmation.why === 'opened' || confirmation.why === 'imported')
  )
    throw refusedToken(blocker, { 'expired-token': TOO_LATE });
  if (blocker) throw refusedConfirmation(blocker);
  return confirmation;
}
