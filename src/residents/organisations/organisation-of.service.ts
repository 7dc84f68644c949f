import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Choices } from '../subscriptions/rules/choices';
import { ORGANISATION_OF } from './organisations.queries';
import type { OrganisationKind } from './rules/organisation';

export interface OrganisationRow {
  readonly id: string;
  readonly residentId: string;
  readonly kind: OrganisationKind;
  readonly choices: Choices;
  readonly sealedName: Buffer;
  readonly managerId: string;
}

/** Which organisation an address belongs to. */
@Injectable()
export class OrganisationOf {
  constructor(private readonly db: DataSource) {}

  /** Null for a person's own address. */
  async find(
    contactPointId: string,
    db: Pick<EntityManager, 'query'> = this.db,
  ): Promise<OrganisationRow | null> {
    const [row] = await db.query<OrganisationRow[]>(ORGANISATION_OF, [contactPointId]);
    return row ?? null;
  }
}
