import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import type { StaffMember } from '../../staff/staff-member';
import { Concerns } from '../concerns/concerns.service';

export interface OpenAlarm {
  id: string;
  concernId: string;
  taskId: string | null;
  raisedAt: Date;
  area: string;
}

/** Dangers that nobody has taken yet. They ring until a named person takes them. */
@Injectable()
export class Alarms {
  constructor(
    private readonly db: DataSource,
    private readonly concerns: Concerns,
    private readonly audit: AuditService,
  ) {}

  /** Those that this person may take: all for the triage desk, a supervisor's those of their areas. */
  open(me: StaffMember): Promise<OpenAlarm[]> {
    return this.db.query<OpenAlarm[]>(
      `SELECT al.id, al.concern_id AS "concernId", al.raised_at AS "raisedAt", a.name AS area,
         (SELECT t.id FROM task t WHERE t.concern_id = c.id ORDER BY t.created_at DESC LIMIT 1) AS "taskId"
       FROM alarm al JOIN concern c ON c.id = al.concern_id JOIN area a ON a.id = c.area_id
       WHERE al.taken_at IS NULL AND ($1 OR a.path && $2::uuid[]) ORDER BY al.raised_at`,
      reachOf(me),
    );
  }

  /** Throws `unknown-alarm` (404), `not-allowed` (403), or `alarm-taken` (409) when someone was quicker. */
  async take(tx: EntityManager, me: StaffMember, id: string): Promise<{ id: string }> {
    const [alarm] = await tx.query<{ mine: boolean }[]>(
      `SELECT ($1 OR a.path && $2::uuid[]) AS mine
       FROM alarm al JOIN concern c ON c.id = al.concern_id JOIN area a ON a.id = c.area_id
       WHERE al.id = $3`,
      [...reachOf(me), id],
    );
    if (!alarm) throw new Refusal('unknown-alarm', 404, 'There is no such alarm.');
    if (!alarm.mine) throw new Refusal('not-allowed', 403, 'This alarm is in another area.');
    const [rows] = await tx.query<[{ concern_id: string }[], number]>(
      `UPDATE alarm SET taken_by = $2, taken_at = now() WHERE id = $1 AND taken_at IS NULL
       RETURNING concern_id`,
      [id, me.id],
    );
    const taken = rows[0];
    if (!taken) throw new Refusal('alarm-taken', 409, 'Someone has taken this alarm already.');
    await this.concerns.note(tx, taken.concern_id, 'alarm taken', { by: me.id });
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: 'alarm.taken',
      subject: { kind: 'alarm', id },
    });
    return { id };
  }
}

/** Whether every alarm is within reach, and else those in or below which areas. */
function reachOf({ roles }: StaffMember): [everywhere: boolean, areaIds: string[]] {
  const over = roles.filter(({ role }) => role === 'supervisor').map(({ areaId }) => areaId);
  return [roles.some(({ role }) => role === 'triage'), over];
}
