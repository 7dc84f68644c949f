import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { Tokens } from '../../platform/security/tokens';
import { refusedToken } from '../links/token-words';
import { OneTimeCodes } from '../privacy/one-time-codes.service';
import { OrganisationOf, type OrganisationRow } from './organisation-of.service';

/** Long enough to type in a few addresses. */
const PROOF_MINUTES = 30;

/** Who may look after an organisation: its contact, with a fresh code. */
@Injectable()
export class OrganisationDesk {
  constructor(
    private readonly db: DataSource,
    private readonly tokens: Tokens,
    private readonly codes: OneTimeCodes,
    private readonly organisationOf: OrganisationOf,
  ) {}

  /** Spends the code; gives what opens the pages for half an hour. Refusals as of every code. */
  async prove(contactPointId: string, code: string): Promise<string> {
    const codeId = await this.codes.check(contactPointId, 'organisation', code);
    await this.db.transaction((tx) => this.codes.spend(tx, codeId));
    const expires = new Date(Date.now() + PROOF_MINUTES * 60_000);
    return this.tokens.mint('organisation', contactPointId, { expires });
  }

  /** 404 `not-found` for whoever is not its contact; 410 `expired-token` after half an hour. */
  async open(contactPointId: string, proof: string): Promise<OrganisationRow> {
    const read = this.tokens.read('organisation', proof);
    if (!read.ok)
      throw refusedToken(read.code, { 'expired-token': 'residents/organisations:refused.late' });
    return this.ofManager(read.id === contactPointId ? contactPointId : null);
  }

  /** 404 `not-found`. */
  async ofManager(contactPointId: string | null): Promise<OrganisationRow> {
    const organisation = contactPointId && (await this.organisationOf.find(contactPointId));
    if (!organisation || organisation.managerId !== contactPointId)
      throw new Refusal('not-found', 404, 'residents/organisations:refused.ended');
    return organisation;
  }
}
