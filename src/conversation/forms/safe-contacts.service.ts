import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Vault } from '../../platform/security/vault';
import { Concerns } from '../concerns/concerns.service';
import { NEWS_FOR_TASK, OPEN_TASK_OF } from '../replies/intake.queries';
import { sealedPurpose } from '../replies/purposes';

/** How to reach somebody without others knowing. */
export interface SafeContact {
  readonly phone: string;
  readonly when?: string;
  readonly words?: string;
}

/** Safe ways to reach people in danger: sealed, and opened for whoever handles the task. */
@Injectable()
export class SafeContacts {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly concerns: Concerns,
    private readonly audit: AuditService,
  ) {}

  /** From here on no automatic mail goes out, and the concern is shown nowhere but to its team (promise 9). */
  async keep(tx: EntityManager, concernId: string, how: SafeContact): Promise<void> {
    const { phone, when, words } = how;
    await this.concerns.lock(tx, concernId);
    await tx.query(`INSERT INTO concern_safe_contact (concern_id, sealed_how) VALUES ($1, $2)`, [
      concernId,
      this.vault.seal(JSON.stringify({ phone, when, words }), sealedPurpose.safeContact),
    ]);
    await tx.query(
      `UPDATE concern SET safe_contact = true, no_auto_reply = true,
         flags = ARRAY(SELECT DISTINCT unnest(flags || '{safe_contact,no_auto_reply}'::text[]) ORDER BY 1)
       WHERE id = $1`,
      [concernId],
    );
    const [task] = await tx.query<{ id: string }[]>(OPEN_TASK_OF, [concernId]);
    if (task) await tx.query(NEWS_FOR_TASK, [task.id]);
    await this.concerns.note(tx, concernId, 'safe contact given');
    await this.audit.record(tx, {
      actor: { kind: 'resident' },
      action: 'concern.safe-contact-given',
      subject: { kind: 'concern', id: concernId },
    });
  }

  /** The newest first. The caller has asked whether the person may see the concern. */
  async of(concernId: string): Promise<(SafeContact & { at: Date })[]> {
    const rows = await this.db.query<{ sealed: Buffer; at: Date }[]>(
      `SELECT sealed_how AS sealed, at FROM concern_safe_contact WHERE concern_id = $1 ORDER BY id DESC`,
      [concernId],
    );
    return rows.map(({ sealed, at }) => ({
      ...(JSON.parse(this.vault.open(sealed, sealedPurpose.safeContact)) as SafeContact),
      at,
    }));
  }
}
