import { Injectable } from '@nestjs/common';
import { DataSource, Not, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Vault } from '../../platform/security/vault';
import { Outbox } from '../../platform/temporal/outbox';
import { queues } from '../../platform/temporal/rules/queues';
import { ContactPoint } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';
import { ResidentPlaces } from '../places/resident-places.service';
import type { WithPlaces } from '../places/rules/place';
import { refusedToken } from '../links/token-words';
import type { Choices } from '../subscriptions/rules/choices';
import type { WithConsent } from '../subscriptions/rules/wording';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { START_WAITING } from '../waiting-list/waiting-list.queries';
import { refusedConfirmation } from './confirm-links';
import { CHOICES_PURPOSE, Confirmation, workflowOf } from './confirmation.entity';
import { whyNotConfirm } from './rules/may-confirm';
import { confirmationTimes } from './rules/times';
import { WhenConfirmed } from './when-confirmed';

const confirmedAs = {
  'sign-up': 'sign-up.confirmed',
  opened: 'waiting-list.confirmed',
  imported: 'invitation.confirmed',
  organisation: 'organisation.address-confirmed',
} as const;
/** The page says so beside the button. $1 contact point. */
const OF_AGE = `
  UPDATE resident SET of_age = true FROM contact_point
  WHERE contact_point.id = $1 AND resident.id = contact_point.resident_id AND of_age IS NULL`;

type ForOrganisation = (
  tx: EntityManager,
  contact: ContactPoint,
  asked: unknown,
  askedAt: Date,
) => Promise<void>;

/** Sign-ups that wait for the button in their mail. */
@Injectable()
export class ConfirmationsService {
  private forOrganisation?: ForOrganisation;

  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
    private readonly contacts: ContactPoints,
    private readonly subscriptions: SubscriptionsService,
    private readonly whenConfirmed: WhenConfirmed,
    private readonly places: ResidentPlaces,
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

  /** The same for an address of an organisation; what its button does, `onOrganisation` says. */
  openForOrganisation(tx: EntityManager, contactPointId: string, asked: object): Promise<string> {
    return this.begin(tx, contactPointId, 'organisation', asked, confirmationTimes);
  }

  /** What the button does for an address of an organisation, in its transaction. */
  onOrganisation(act: ForOrganisation): void {
    this.forOrganisation = act;
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
      const { createdAt, why } = confirmation;
      const choices = this.choicesIn(confirmation);
      if (why === 'organisation') await this.forOrganisation!(tx, contact, choices, createdAt);
      else if (why === 'opened') await this.startWaiting(tx, contact, createdAt);
      // Of a list nobody agreed to anything before this button.
      else if (why === 'imported')
        await this.apply(tx, contact, { ...choices, agreedIn: seenIn }, new Date());
      else await this.apply(tx, contact, choices, createdAt);
      if (choices.places) await this.places.setTo(tx, contact.id, choices.places);
      await tx.update(Confirmation, { id }, settled('confirmed'));
      await this.settle(tx, id);
      await this.endOthers(tx, contact.id, id);
      await this.whenConfirmed.tell(tx, contact.id);
      await this.audit.record(tx, {
        actor: { kind: 'resident', id: contact.id },
        action: confirmedAs[why],
        subject: { kind: 'contact_point', id: contact.id },
        detail: { confirmationId: id, ...(why !== 'organisation' && logged(choices)) },
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

  private async apply(
    tx: EntityManager,
    { id }: ContactPoint,
    choices: Choices & WithConsent,
    agreedAt: Date,
  ) {
    await tx.update(
      ContactPoint,
      { id },
      { state: 'confirmed', confirmedAt: new Date(), pausedUntil: null },
    );
    await tx.increment(ContactPoint, { id }, 'version', 1);
    await tx.query(OF_AGE, [id]);
    await this.subscriptions.setTo(tx, id, choices);
    await this.subscriptions.agree(tx, id, agreedAt, choices.agreedIn);
  }

  /** They chose when they signed up, and say now that they still want it. */
  private async startWaiting(tx: EntityManager, { id }: ContactPoint, agreedAt: Date) {
    await tx.query(START_WAITING, [id]);
    await tx.increment(ContactPoint, { id }, 'version', 1);
    await this.subscriptions.agree(tx, id, agreedAt);
  }

  private choicesIn({ sealedChoices }: Confirmation): Chosen {
    if (!sealedChoices) throw refusedConfirmation('expired-token');
    return JSON.parse(this.vault.open(sealedChoices, CHOICES_PURPOSE)) as Chosen;
  }
}

type Chosen = Choices & WithPlaces & WithConsent;

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

/** Where somebody's places are is no matter for the log. */
function logged({ places, ...choices }: Choices & WithPlaces): object {
  return { ...choices, ...(places && { places: places.length }) };
}
