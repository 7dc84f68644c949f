import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import type { Role } from '../rules/permissions';
import { END_UNFIT, END_WITH_ACCOUNT } from './deputies.queries';
import { deputisedRoles, mayStandInFor } from './rules/may-name';

interface EndedNaming {
  id: string;
  deputyId: string;
  forId: string;
  role: string;
}

/** Ends namings of deputies that have lost their ground. */
@Injectable()
export class DeputyEnds {
  constructor(private readonly audit: AuditService) {}

  /** With an account: whoever it named, and whomever it stands in for. `byId`: the administrator. */
  async withAccount(tx: EntityManager, staffId: string, byId: string): Promise<void> {
    await this.record(tx, byId, await tx.query(END_WITH_ACCOUNT, [staffId, byId]));
  }

  /** With the role that made somebody fit to stand in. `held`: the roles that they have from now on. */
  async withRoles(
    tx: EntityManager,
    staffId: string,
    byId: string,
    held: readonly Role[],
  ): Promise<void> {
    const fit = deputisedRoles.filter((role) =>
      mayStandInFor[role].some((one) => held.includes(one)),
    );
    await this.record(tx, byId, await tx.query(END_UNFIT, [staffId, byId, fit]));
  }

  private async record(
    tx: EntityManager,
    byId: string,
    [ended]: [EndedNaming[], number],
  ): Promise<void> {
    for (const { id, ...detail } of ended)
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: byId },
        action: 'deputy.ended',
        subject: { kind: 'deputy', id },
        detail: { ...detail },
      });
  }
}
