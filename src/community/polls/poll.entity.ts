import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PollState } from './rules/poll-life';

/** A question to residents of some areas, or the vote over the priorities of one ward. */
@Entity('poll')
export class Poll {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  /** Grows with every change; the ETag of edits and steps. */
  @Column('int', { default: 1 }) version: number;
  @Column('text') kind: 'question' | 'priorities';
  @Column('text', { default: 'draft' }) state: PollState;
  @Column('text') question: string;
  /** What one should know before answering. */
  @Column('text') words: string;
  @Column('uuid', { name: 'area_ids', array: true }) areaIds: string[];
  @Column('timestamptz', { name: 'opens_at' }) opensAt: Date;
  @Column('timestamptz', { name: 'closes_at' }) closesAt: Date;
  /** Everybody who wrote at it: none of them may publish it. */
  @Column('uuid', { name: 'editor_ids', array: true }) editorIds: string[];
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  /** How many voted, once it is closed; exact, for staff alone. */
  @Column('int', { nullable: true }) voters: number | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

/** One answer, or one priority that the team proposes. */
@Entity('poll_option')
export class PollOption {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'poll_id' }) pollId: string;
  @Column('int') place: number;
  @Column('text') title: string;
  @Column('text') words: string;
}
