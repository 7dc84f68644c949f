import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { RateLimits } from '../../platform/http/rate-limits';
import { Tokens } from '../../platform/security/tokens';
import type { ContactPoint } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';
import { refusedToken } from '../links/token-words';
import { CodeDoor } from '../privacy/code-door.service';
import { isOfTheCode } from '../privacy/entered';
import { OneTimeCodes } from '../privacy/one-time-codes.service';
import {
  CODE_MINUTES,
  WRONG_TRIES,
  codeWords,
  mayProve,
  type CodePurpose,
} from '../privacy/rules/code-answer';

/** A person who has just shown that a confirmed address is theirs. */
export interface Proven {
  readonly contactPointId: string;
  readonly residentId: string;
  /** To be spent in the act's own transaction. */
  readonly codeId: string;
  readonly purpose: CodePurpose;
}

const TOKEN_MINUTES = 30;
const tries = { points: WRONG_TRIES, seconds: CODE_MINUTES * 60 };

/**
 * A one-time code for somebody who came without a link: they type their address. Nothing that this answers tells
 * whether we know the address: an unknown one gets no mail, and no code of it ever fits.
 */
@Injectable()
export class ProofOfAddress {
  constructor(
    private readonly db: DataSource,
    private readonly contacts: ContactPoints,
    private readonly door: CodeDoor,
    private readonly codes: OneTimeCodes,
    private readonly tokens: Tokens,
    private readonly limits: RateLimits,
  ) {}

  /** Mails a code to an address that may be proved. Gives a token for the form's next step, never for a URL. 429 `too-many-requests`. */
  async ask(purpose: CodePurpose, address: string, caller: string, key: string | undefined) {
    const found = await this.contacts.byAddress(this.db, address);
    const contact = mayProve(purpose, found?.state) ? found : null;
    if (contact) await this.door.send(contact, purpose, caller, key);
    else await this.codes.takeFrom(caller, this.contacts.indexOf(address).toString('hex'));
    const expires = new Date(Date.now() + TOKEN_MINUTES * 60_000);
    return this.tokens.mint(`proof-${purpose}`, contact?.id ?? randomUUID(), { expires });
  }

  /** Whose token it is, known to us or not. 404 `unknown-token`, 410 `expired-token`. */
  personOf(purpose: CodePurpose, token: string): string {
    const read = this.tokens.read(`proof-${purpose}`, token);
    if (!read.ok) throw refusedToken(read.code);
    return read.id;
  }

  /** 422 `wrong-code` whatever is wrong with it, 429 `too-many-wrong-codes`. */
  async check(purpose: CodePurpose, token: string, code: string): Promise<Proven> {
    const id = this.personOf(purpose, token);
    await this.takeTry(id);
    const contact = await this.contacts.byId(this.db, id);
    const codeId = contact && (await this.codes.check(id, purpose, code).catch(asWrong));
    if (!contact || !codeId) throw wrongCode();
    return { contactPointId: id, residentId: contact.residentId, codeId, purpose };
  }

  /** 409 `used-code` when it was spent meanwhile, 422 `wrong-code` when the address left meanwhile. */
  async spend(
    tx: EntityManager,
    { codeId, contactPointId, purpose }: Proven,
  ): Promise<ContactPoint> {
    await this.codes.spend(tx, codeId);
    const contact = await this.contacts.lock(tx, contactPointId);
    if (!contact || !mayProve(purpose, contact.state)) throw wrongCode();
    return contact;
  }

  private async takeTry(id: string): Promise<void> {
    try {
      await this.limits.take('proof-tries', id, tries);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal('too-many-wrong-codes', 429, codeWords['too-many-wrong-codes']);
    }
  }
}

const wrongCode = () => new Refusal('wrong-code', 422, 'residents/proof:wrong-code');

function asWrong(error: unknown): null {
  if (isOfTheCode(error)) return null;
  throw error;
}
