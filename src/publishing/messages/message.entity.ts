import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { State } from './rules/life';

/** A message through its whole life. Its words are in its revisions. */
@Entity('message')
export class Message {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  /** The partner whose staff wrote it, with its name of then; null: the force. The database sets both. */
  @Column({ type: 'uuid', name: 'partner_id', nullable: true, insert: false, update: false })
  partnerId: string | null;
  @Column({ type: 'text', name: 'partner_name', nullable: true, insert: false, update: false })
  partnerName: string | null;
  @Column('text') state: State;
  /** The revision that counts now; null only within the transaction of its creation. */
  @Column('uuid', { name: 'revision_id', nullable: true }) revisionId: string | null;
  /** Grows with every edit and change of state; the ETag of edits and decisions. */
  @Column('int') version: number;
  @Column('boolean') urgent: boolean;
  /** When it is released; null means as soon as it is approved. */
  @Column('timestamptz', { name: 'release_at', nullable: true }) releaseAt: Date | null;
  /** After this moment nobody is sent it any more. */
  @Column('timestamptz', { name: 'not_after', nullable: true }) notAfter: Date | null;
  /** The message that it corrects: whoever got that one gets this one. */
  @Column('uuid', { name: 'corrects_id', nullable: true }) correctsId: string | null;
  /** Whoever follows this is its audience; all three or none, and never changed. */
  @Column('text', { name: 'about_kind', nullable: true }) aboutKind: string | null;
  @Column('uuid', { name: 'about_id', nullable: true }) aboutId: string | null;
  @Column('text', { name: 'about_name', nullable: true }) aboutName: string | null;
  /** The first message of the thread that it continues. */
  @Column('uuid', { name: 'thread_id', nullable: true }) threadId: string | null;
  /** What must be confirmed before it is released, in words; null for nothing. */
  @Column('text', { name: 'hold_until', nullable: true }) holdUntil: string | null;
  /** When a supervisor confirmed it. */
  @Column('timestamptz', { name: 'hold_lifted_at', nullable: true }) holdLiftedAt: Date | null;
  /** When its authors were last told that it goes stale. */
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
  /** What the accepted approval is over; null while there is none. */
  @Column('bytea', { name: 'approved_hash', nullable: true }) approvedHash: Buffer | null;
  /** When it was raised to the next level because nobody decided; null again once it moves. */
  @Column('timestamptz', { name: 'escalated_at', nullable: true }) escalatedAt: Date | null;
  /** How many different people had to approve it, as found at the latest approval. */
  @Column('int', { name: 'approvers_needed' }) approversNeeded: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'state_since' }) stateSince: Date;
}
