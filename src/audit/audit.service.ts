import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What happened: ids and codes only, never names or texts of residents. */
export interface AuditFact {
  actor: { kind: 'staff' | 'resident' | 'system'; id?: string };
  action: string;
  subject: { kind: string; id: string };
  detail?: Readonly<Record<string, unknown>>;
}

@Injectable()
export class AuditService {
  /** Writes the entry in the act's own transaction. Call it last: the chain lets one writer in at a time. */
  async record(
    tx: EntityManager,
    { actor, action, subject, detail = {} }: AuditFact,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO audit_entry (actor_kind, actor_id, action, subject_kind, subject_id, detail)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [actor.kind, actor.id ?? null, action, subject.kind, subject.id, JSON.stringify(detail)],
    );
  }

  /** The same of several, in their order: the chain is held once for all of them. */
  async recordAll(tx: EntityManager, facts: readonly AuditFact[]): Promise<void> {
    if (facts.length === 0) return;
    await tx.query(
      `INSERT INTO audit_entry (actor_kind, actor_id, action, subject_kind, subject_id, detail)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[])`,
      [
        facts.map(({ actor }) => actor.kind),
        facts.map(({ actor }) => actor.id ?? null),
        facts.map(({ action }) => action),
        facts.map(({ subject }) => subject.kind),
        facts.map(({ subject }) => subject.id),
        facts.map(({ detail = {} }) => JSON.stringify(detail)),
      ],
    );
  }

  /** Entries about one subject, oldest first: also what a person may ask to see of themselves. */
  about(db: EntityManager, subject: { kind: string; id: string }): Promise<object[]> {
    return db.query(
      `SELECT at, action, detail FROM audit_entry WHERE subject_kind = $1 AND subject_id = $2 ORDER BY seq`,
      [subject.kind, subject.id],
    );
  }
}
