import { Injectable } from '@nestjs/common';
import { randomInt, timingSafeEqual } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { forceInShort } from '../../platform/brand/force';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { RateLimits } from '../../platform/http/rate-limits';
import { Vault } from '../../platform/security/vault';
import { FIRST, type SiteLanguage } from '../../platform/texts/site-languages';
import { Notify } from '../../platform/sms/notify';
import { ADDRESS_PURPOSE, ContactPoints } from '../contact-points/contact-points.service';
import {
  CODE_MINUTES,
  WRONG_TRIES,
  codeStatuses,
  whyNotCode,
  type MailedCode,
} from '../privacy/rules/code-answer';
import { Consent } from '../subscriptions/consent.entity';
import { phoneNumber } from './rules/phone-number';
import { codeText, phoneCodeWords, textConsentIn } from './rules/phone-words';
import * as sql from './phone.queries';
import { Phones } from './phones.service';

/** A code costs money and rings somebody's phone: few for a person, fewer for a number, whoever asks. */
const perContact = { points: 3, seconds: 60 * 60 };
const perNumber = { points: 3, seconds: 24 * 60 * 60 };
const perCaller = { points: 10, seconds: 60 * 60 };

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const STOP_CODE_LENGTH = 10;

interface Claim extends MailedCode {
  readonly sealedNumber: Buffer;
  readonly codeHash: Buffer;
}

/** Adds a phone: a code is texted to the number, and only its owner can enter it. */
@Injectable()
export class PhoneClaims {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly vault: Vault,
    private readonly limits: RateLimits,
    private readonly notify: Notify,
    private readonly contacts: ContactPoints,
    private readonly phones: Phones,
    private readonly audit: AuditService,
  ) {}

  /** Whether this force sends texts at all. */
  get on(): boolean {
    return this.notify.on;
  }

  /** Throws 422 `invalid-input`, 409 `not-signed-up`, 429 `too-many-requests`, 503 `text-not-sent`, 404 `no-texts`. */
  async ask(
    caller: string,
    contactPointId: string,
    text: string,
    language: SiteLanguage = FIRST,
  ): Promise<void> {
    this.assertOn();
    const number = phoneNumber(text);
    if (!number) throw wrongNumber();
    const contact = await this.contacts.byId(this.db, contactPointId);
    if (contact?.state !== 'confirmed') throw notSignedUp();
    await this.limits.take('phone-caller', caller, perCaller);
    await this.limits.take('phone-contact', contactPointId, perContact);
    await this.limits.take('phone-number', number, perNumber);
    const code = randomInt(1_000_000).toString().padStart(6, '0');
    await this.db.query(sql.CLAIM_PHONE, [
      contactPointId,
      this.vault.seal(number, ADDRESS_PURPOSE),
      this.hash(contactPointId, code),
      new Date(Date.now() + CODE_MINUTES * 60_000),
    ]);
    const { state } = await this.notify.send({
      to: number,
      text: codeText(language, forceInShort(this.settings, language), code),
      reference: `code/${contactPointId}`,
    });
    if (state === 'failed') throw wrongNumber();
    // a lost answer may still be a text on its way
    if (state !== 'accepted' && state !== 'unknown') throw notSent();
  }

  /**
   * With the right code the number is theirs, and whoever had it before has it no more. A wrong try is counted:
   * `no-code`, `used-code` 409, `expired-code` 410, `too-many-wrong-codes` 429, `wrong-code` 422 with `triesLeft`.
   */
  async confirm(
    contactPointId: string,
    code: string,
    language: SiteLanguage = FIRST,
  ): Promise<void> {
    this.assertOn();
    const refused = await this.db.transaction(async (tx) => {
      const contact = await this.contacts.lock(tx, contactPointId);
      if (contact?.state !== 'confirmed') throw notSignedUp();
      const [claim] = await tx.query<Claim[]>(sql.LOCK_CLAIM, [contactPointId]);
      const hash = this.hash(contactPointId, code.replaceAll(/\s/g, ''));
      const matches = claim !== undefined && timingSafeEqual(hash, claim.codeHash);
      const blocker = whyNotCode(claim ?? null, matches, new Date());
      if (blocker === 'wrong-code') await tx.query(sql.COUNT_WRONG, [contactPointId]);
      if (blocker) return { blocker, left: WRONG_TRIES - 1 - (claim?.wrongTries ?? 0) };
      const number = this.vault.open(claim!.sealedNumber, ADDRESS_PURPOSE);
      await this.add(tx, contactPointId, number, language);
      return null;
    });
    if (!refused) return;
    const { blocker, left } = refused;
    const details = blocker === 'wrong-code' ? { triesLeft: left } : {};
    throw new Refusal(blocker, codeStatuses[blocker], phoneCodeWords[blocker], details);
  }

  /** Takes the number away; nothing when there is none. */
  async remove(contactPointId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.contacts.lock(tx, contactPointId);
      if (!(await this.phones.has(tx, contactPointId))) return;
      await this.phones.erase(tx, contactPointId);
      await this.record(tx, contactPointId, 'phone.removed');
    });
  }

  private async add(
    tx: EntityManager,
    contactPointId: string,
    number: string,
    language: SiteLanguage,
  ): Promise<void> {
    const index = this.contacts.indexOfPhone(number);
    const before = await tx.query<{ id: string }[]>(sql.WHO_HAS, [index]);
    await this.contacts.erase(
      tx,
      before.map(({ id }) => id),
    );
    await this.phones.erase(tx, contactPointId);
    const sealed = this.vault.seal(number, ADDRESS_PURPOSE);
    const values = [contactPointId, sealed, index, stopCode()];
    const [phone] = await tx.query<{ id: string }[]>(sql.ADD_PHONE, values);
    const { what, version, text } = textConsentIn(language);
    await tx.insert(Consent, {
      contactPointId: phone!.id,
      ...{ what, wordingVersion: version, wording: text },
    });
    await this.record(tx, contactPointId, 'phone.confirmed');
  }

  private record(tx: EntityManager, id: string, action: string): Promise<void> {
    const subject = { kind: 'contact_point', id };
    return this.audit.record(tx, { actor: { kind: 'resident', id }, action, subject });
  }

  private assertOn(): void {
    if (!this.on) throw new Refusal('no-texts', 404, 'residents/phones:refused.no-texts');
  }

  /** Keyed: a million codes are soon tried against a plain hash. */
  private hash(contactPointId: string, code: string): Buffer {
    return this.vault.blindIndex(`${contactPointId}/phone/${code}`, 'phone_claim.code');
  }
}

const stopCode = () =>
  Array.from({ length: STOP_CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const WRONG_NUMBER = 'residents/phones:wrong.number';
const wrongNumber = () =>
  new Refusal('invalid-input', 422, WRONG_NUMBER, {
    errors: [{ field: 'number', words: WRONG_NUMBER }],
  });
const notSignedUp = () =>
  new Refusal('not-signed-up', 409, 'residents/phones:refused.not-signed-up');
const notSent = () => new Refusal('text-not-sent', 503, 'residents/phones:refused.not-sent');
