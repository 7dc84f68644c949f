import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rating, Status } from './rules/rumour-life';

/** A claim that goes round, and what we know of it. Days are YYYY-MM-DD. */
@Entity('rumour')
export class Rumour {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  /** Grows with every change; the ETag of edits and steps. */
  @Column('int') version: number;
  @Column('text') claim: string;
  /** Other wordings in which it goes round. */
  @Column('text', { array: true }) variants: string[];
  @Column('date', { name: 'first_seen_on' }) firstSeenOn: string;
  @Column('text', { name: 'first_seen_where' }) firstSeenWhere: string;
  /** Where else it was seen: addresses or words. */
  @Column('text', { array: true }) appearances: string[];
  @Column('text', { name: 'claimant_type' }) claimantType: string;
  @Column('text', { name: 'topic_code', nullable: true }) topicCode: string | null;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('text') harm: 'low' | 'medium' | 'high';
  @Column('boolean') checkable: boolean;
  @Column('text') status: Status;
  /** The rating in one sentence for the public. */
  @Column('text', { name: 'rating_words', nullable: true }) ratingWords: string | null;
  @Column('uuid', { name: 'rated_by', nullable: true }) ratedBy: string | null;
  @Column('timestamptz', { name: 'rated_at', nullable: true }) ratedAt: Date | null;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy: string | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt: Date | null;
  /** A rating of high harm that waits for somebody else to confirm it. */
  @Column('text', { name: 'proposed_status', nullable: true }) proposedStatus: Rating | null;
  /** What is done about it: monitor, prebunk, respond or no response. */
  @Column('text', { nullable: true }) decision: string | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('date', { name: 'review_on', nullable: true }) reviewOn: string | null;
  /** Messages that answer it. */
  @Column('uuid', { name: 'message_ids', array: true }) messageIds: string[];
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt: Date;
}

/** What a rating rests on. Rows are never changed. */
@Entity('rumour_evidence')
export class RumourEvidence {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'rumour_id' }) rumourId: string;
  @Column('text', { name: 'source_type' }) sourceType: string;
  @Column('text') reference: string;
  /** What it shows. */
  @Column('text') words: string;
  @Column('date', { name: 'as_at' }) asAt: string;
  @Column('uuid', { name: 'staff_id' }) staffId: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}

/** One step of an entry's life, or an edit or new evidence, with who and when. Rows are never changed. */
@Entity('rumour_event')
export class RumourEvent {
  @PrimaryColumn('bigint', { generated: 'identity' }) id: string;
  @Column('uuid', { name: 'rumour_id' }) rumourId: string;
  @Column('text') action: string;
  @Column('text', { name: 'from_status' }) fromStatus: Status;
  @Column('text', { name: 'to_status' }) toStatus: Status;
  @Column('text', { nullable: true }) words: string | null;
  @Column('uuid', { name: 'staff_id' }) staffId: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
