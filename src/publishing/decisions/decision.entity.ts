import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionAction } from '../messages/rules/life';
import type { ReasonCode } from '../messages/rules/reason-codes';
import type { Outcome } from './rules/outcome';

/** What a person wrote with the decision. Stays in the database: the workflow gets the decision's id alone. */
export interface DecisionDetail {
  reason?: string;
  /** Clearances and returns: findings, each with its reason; a clearance also with a code, `other` where it is missing. */
  findings?: { findingId: string; reason: string; reasonCode?: ReasonCode }[];
  /** ISO moment; null means at once. */
  releaseAt?: string | null;
}

/** Who decided what, when, why and over which hash. Its id is the request's id. */
@Entity('decision')
export class Decision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'message_id' }) messageId: string;
  @Column('uuid', { name: 'revision_id' }) revisionId: string;
  @Column('text') action: DecisionAction;
  @Column('uuid', { name: 'staff_id' }) staffId: string;
  @Column('int', { name: 'version_seen' }) versionSeen: number;
  @Column('bytea', { name: 'hash_seen', nullable: true }) hashSeen: Buffer | null;
  @Column('jsonb') detail: DecisionDetail;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  /** Whose role made it possible, where a deputy decided. */
  @Column('uuid', { name: 'for_id', nullable: true }) forId: string | null;
  /** By an on-call inspector alone. */
  @Column('boolean') alone: boolean;
  @Column('boolean', { nullable: true }) accepted: boolean | null;
  @Column('jsonb', { nullable: true }) outcome: Outcome | null;
  @Column('timestamptz', { name: 'applied_at', nullable: true }) appliedAt: Date | null;
  /** Approvals: when an edit, a recall, a return or a new finding made it worthless; the database sets it. */
  @Column('timestamptz', { name: 'voided_at', nullable: true }) voidedAt: Date | null;
}
