import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/errors';
import { CodeDoor } from '../privacy/code-door.service';
import { OrganisationOf, type OrganisationRow } from './organisation-of.service';

const TOO_LATE = 'residents/organisations:refused.late';

/** Who may look after an organisation: its contact, with a fresh code. */
@Injectable()
export class OrganisationDesk {
  constructor(
    private readonly door: CodeDoor,
    private readonly organisationOf: OrganisationOf,
  ) {}

  /** 404 `not-found` for whoever is not its contact; 410 `expired-token` after half an hour. */
  async open(contactPointId: string, proof: string): Promise<OrganisationRow> {
    const person = this.door.personOf(proof, 'organisation', TOO_LATE);
    return this.ofManager(person === contactPointId ? contactPointId : null);
  }

  /** 404 `not-found`. */
  async ofManager(contactPointId: string | null): Promise<OrganisationRow> {
    const organisation = contactPointId && (await this.organisationOf.find(contactPointId));
    if (!organisation || organisation.managerId !== contactPointId)
      throw new Refusal('not-found', 404, 'residents/organisations:refused.ended');
    return organisation;
  }
}
