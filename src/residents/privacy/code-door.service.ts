import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Idempotency } from '../../platform/http/idempotency';
import { Tokens } from '../../platform/security/tokens';
import type { ContactPoint } from '../contact-points/contact-point.entity';
import { refusedToken } from '../links/token-words';
import { OneTimeCodes } from './one-time-codes.service';
import type { CodePurpose } from './rules/code-answer';

/** Long enough to read through a list, or to type in a few addresses. */
const PASS_MINUTES = 30;

/** Pages that open by a code from the mailbox: the code is mailed, spent, and gives a pass for what follows. */
@Injectable()
export class CodeDoor {
  constructor(
    private readonly db: DataSource,
    private readonly codes: OneTimeCodes,
    private readonly tokens: Tokens,
    private readonly idempotency: Idempotency,
  ) {}

  /** Mails a code, one for each form however often it is sent. 429 `too-many-requests`. */
  async send(
    contact: ContactPoint,
    purpose: CodePurpose,
    caller: string,
    key: string | undefined,
  ): Promise<void> {
    await this.codes.takeFrom(caller, contact.id);
    await this.idempotency.once(`codes/${contact.id}`, key, { purpose }, (tx) =>
      this.codes.send(tx, contact, purpose),
    );
  }

  /** Spends the code and gives the pass. Refusals as of `OneTimeCodes.check`. */
  async open(contactPointId: string, purpose: CodePurpose, code: string): Promise<string> {
    const codeId = await this.codes.check(contactPointId, purpose, code);
    await this.db.transaction((tx) => this.codes.spend(tx, codeId));
    return this.pass(contactPointId, purpose);
  }

  /** What opens these pages for half an hour. It stands in forms, never in a URL. */
  pass(contactPointId: string, purpose: CodePurpose): string {
    const expires = new Date(Date.now() + PASS_MINUTES * 60_000);
    return this.tokens.mint(purpose, contactPointId, { expires });
  }

  /** Whose pass it is. 404 `unknown-token`; 410 `expired-token` in the words given, after half an hour. */
  personOf(pass: string, purpose: CodePurpose, tooLate: string): string {
    const read = this.tokens.read(purpose, pass);
    if (!read.ok) throw refusedToken(read.code, { 'expired-token': tooLate });
    return read.id;
  }
}
