import { Injectable } from '@nestjs/common';
import { randomInt, timingSafeEqual } from 'node:crypto';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { RateLimits } from '../../platform/http/rate-limits';
import { Vault } from '../../platform/security/vault';
import { ContactPoint } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';
import { languagesOf } from '../contact-points/languages-of';
import { codeLetter } from '../letters/letter-texts';
import { ResidentLetters } from '../letters/resident-letters';
import { OneTimeCode } from './one-time-code.entity';
import {
  CODE_MINUTES,
  WRONG_TRIES,
  codeStatuses,
  codeWords,
  whyNotCode,
  type CodePurpose,
} from './rules/code-answer';

/** Five guesses a code and three codes an hour: one chance in 66,000 an hour. */
const perContact = { points: 3, seconds: 60 * 60 };
const perCaller = { points: 20, seconds: 60 * 60 };

/** Codes of six digits, mailed to the address: what proves that its owner asks. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly limits: RateLimits,
    private readonly contacts: ContactPoints,
    private readonly letters: ResidentLetters,
  ) {}

  /** Call before the transaction. Throws 429 `too-many-requests`. */
  async takeFrom(caller: string, contactPointId: string): Promise<void> {
    await this.limits.take('code-caller', caller, perCaller);
    await this.limits.take('code-contact', contactPointId, perContact);
  }

  /** Mails a fresh code; older ones of the same purpose open nothing from then on. */
  async send(tx: EntityManager, contact: ContactPoint, purpose: CodePurpose): Promise<void> {
    const address = this.contacts.addressIn(contact);
    if (!address) return;
    const code = randomInt(1_000_000).toString().padStart(6, '0');
    await tx.insert(OneTimeCode, {
      contactPointId: contact.id,
      purpose,
      codeHash: this.hash(contact.id, purpose, code),
      expiresAt: new Date(Date.now() + CODE_MINUTES * 60_000),
    });
    const readIn = (await languagesOf(tx, [contact.id])).get(contact.id);
    await this.letters.post(tx, address, (force) => codeLetter(force, purpose, code), readIn);
  }

  /**
   * The id of the code, to be spent in the act's transaction. A wrong try is counted even though this throws:
   * `no-code`, `used-code` 409, `expired-code` 410, `too-many-wrong-codes` 429, `wrong-code` 422 with `triesLeft`.
   */
  async check(contactPointId: string, purpose: CodePurpose, code: string): Promise<string> {
    const outcome = await this.db.transaction((tx) =>
      this.judge(tx, contactPointId, purpose, code),
    );
    if (outcome.blocker === null) return outcome.id;
    const { blocker, triesLeft } = outcome;
    const details = blocker === 'wrong-code' ? { triesLeft } : {};
    throw new Refusal(blocker, codeStatuses[blocker], codeWords[blocker], details);
  }

  /** Uses it up. Of two that come at once, one gets 409 `used-code`. */
  async spend(tx: EntityManager, id: string): Promise<void> {
    const { affected } = await tx.update(
      OneTimeCode,
      { id, usedAt: IsNull() },
      { usedAt: new Date() },
    );
    if (affected !== 1) throw new Refusal('used-code', 409, codeWords['used-code']);
  }

  private async judge(
    tx: EntityManager,
    contactPointId: string,
    purpose: CodePurpose,
    code: string,
  ) {
    const newest = await tx.findOne(OneTimeCode, {
      where: { contactPointId, purpose },
      order: { createdAt: 'DESC', id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    const hash = this.hash(contactPointId, purpose, code.replaceAll(/\s/g, ''));
    const matches = newest !== null && timingSafeEqual(hash, newest.codeHash);
    const blocker = whyNotCode(newest, matches, new Date());
    if (blocker === null) return { blocker, id: newest!.id };
    if (blocker === 'wrong-code')
      await tx.increment(OneTimeCode, { id: newest!.id }, 'wrongTries', 1);
    return { blocker, triesLeft: WRONG_TRIES - 1 - (newest?.wrongTries ?? 0) };
  }

  /** Keyed: a million codes are soon tried against a plain hash. */
  private hash(contactPointId: string, purpose: CodePurpose, code: string): Buffer {
    return this.vault.blindIndex(`${contactPointId}/${purpose}/${code}`, 'one_time_code.code');
  }
}
