import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import type { StaffMember } from '../../staff/staff-member';
import { ThreadLetters, type Pen } from '../letters/thread-letters.service';
import { TasksService } from '../tasks/tasks.service';
import type { DecideCrime } from './crime.dto';
import { CRIME_PURPOSE } from './crime-facts';
import { crimeWords } from './rules/crime-report';

/** Whether a report counts as a recorded crime. The resident is told at once; the task stays open for its answer. */
@Injectable()
export class CrimeDecisions {
  constructor(
    private readonly vault: Vault,
    private readonly tasks: TasksService,
    private readonly told: ThreadLetters,
  ) {}

  /** `requestId`: a uuid. A later decision replaces an earlier one, which stays on record. */
  async decide(
    tx: EntityManager,
    me: StaffMember,
    taskId: string,
    seen: number,
    { reference, noneBecause: reason }: DecideCrime,
    requestId: string,
  ) {
    const held = await this.tasks.take(tx, me, taskId, 'decide crime', seen);
    const says = ({ t }: Pen) => crimeWords(t, reference ? { reference } : { reason: reason! });
    const why = await this.told.tell(tx, held.concern, { kind: 'crime-decision', says });
    await tx.query(
      `INSERT INTO crime_decision (id, concern_id, staff_id, sealed_reference, reason, why_not_told)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[requestId, held.concern.id, me.id],
        reference ? this.vault.seal(reference, CRIME_PURPOSE) : null,
        ...[reference ? null : reason, why],
      ],
    );
    const what = reference ? 'recorded as a crime' : 'not recorded as a crime';
    const detail = { ...(reason && !reference && { reason }), ...(why && { why }) };
    return this.tasks.finish(tx, me, held, held.task.state, {}, requestId, { what, detail });
  }
}
