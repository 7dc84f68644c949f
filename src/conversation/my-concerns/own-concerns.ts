import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Idempotency } from '../../platform/http/idempotency';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { CodeDoor } from '../../residents/privacy/code-door.service';
import { ProofOfAddress } from '../../residents/proof/proof-of-address.service';
import { MyConcerns } from './my-concerns.service';
import { Strangers } from './strangers.service';

/** The steps, for pages and API alike: an address, its code, and then a pass of half an hour that is in no URL. */
@Injectable()
export class OwnConcerns {
  constructor(
    private readonly db: DataSource,
    private readonly proof: ProofOfAddress,
    private readonly door: CodeDoor,
    private readonly concerns: MyConcerns,
    private readonly strangers: Strangers,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditService,
  ) {}

  /** Mails a code to an address that we know; the answer is the same for any other. 429 `too-many-requests`. */
  async ask(
    { email, language }: { email: string; language?: SiteLanguage },
    caller: string,
    key: string | undefined,
  ): Promise<string> {
    await this.strangers.meet(email, language);
    return this.proof.ask('concerns', email, caller, key);
  }

  /** Gives the pass. 422 `wrong-code` whatever is wrong with it, 429 `too-many-wrong-codes`. */
  async open(proof: string, code: string): Promise<string> {
    const proven = await this.proof.check('concerns', proof, code);
    const { contactPointId } = proven;
    await this.db.transaction(async (tx) => {
      await this.strangers.adopt(tx, await this.proof.spend(tx, proven));
      await this.audit.record(tx, {
        actor: { kind: 'resident', id: contactPointId },
        action: 'concerns.shown',
        subject: { kind: 'contact_point', id: contactPointId },
      });
    });
    return this.door.pass(contactPointId, 'concerns');
  }

  /** Where each stands, said in this language. */
  list(pass: string, language: SiteLanguage) {
    return this.concerns.list(this.personOf(pass), language);
  }

  async withdraw(pass: string, id: string, key: string | undefined): Promise<void> {
    const person = this.personOf(pass);
    await this.idempotency.once(`concerns/${person}`, key, { withdraw: id }, async (tx) => {
      await this.concerns.withdraw(tx, person, id);
      return null;
    });
  }

  add(pass: string, id: string, words: string, key: string | undefined) {
    return this.concerns.add(this.personOf(pass), id, words, key);
  }

  /** 404 `unknown-token`, 410 `expired-token`. */
  private personOf(pass: string): string {
    return this.door.personOf(pass, 'concerns', 'conversation/my-concerns:expired');
  }
}
