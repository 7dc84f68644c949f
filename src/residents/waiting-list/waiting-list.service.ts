import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { PilotAreas } from '../../places/areas/pilot-areas.service';
import { Invitations } from '../confirmations/invitations.service';
import { BOROUGHS } from './waiting-list.queries';

export interface WaitingBorough {
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
  /** Confirmed addresses that wait for an area of it. */
  readonly waiting: number;
  readonly invited: boolean;
}

/** Who signed up where we do not write to yet, borough by borough. */
@Injectable()
export class WaitingList {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly pilot: PilotAreas,
    private readonly invitations: Invitations,
  ) {}

  boroughs(): Promise<WaitingBorough[]> {
    return this.db.query<WaitingBorough[]>(BOROUGHS);
  }

  /**
   * The borough joins: whoever waits gets one fixed letter with a button, and nothing else until it is pressed.
   * 404 `not-found`, 409 `already-open`.
   */
  async open(
    tx: EntityManager,
    staffId: string,
    boroughId: string,
  ): Promise<{ name: string; invited: number }> {
    const { name, areas } = await this.pilot.open(tx, boroughId);
    const invited = await this.invitations.inviteWaiting(tx, boroughId);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      action: 'waiting-list.opened',
      subject: { kind: 'area', id: boroughId },
      detail: { areas, invited },
    });
    return { name, invited };
  }
}
