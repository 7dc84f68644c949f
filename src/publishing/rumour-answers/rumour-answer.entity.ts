import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerState } from './rules/answer-life';

/** What the public is told about a rumour. Once approved its words stay as they are. */
@Entity('rumour_answer')
export class RumourAnswer {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'rumour_id' }) rumourId: string;
  /** Grows with every change; the ETag of edits and steps. */
  @Column('int', { default: 1 }) version: number;
  @Column('text', { default: 'draft' }) state: AnswerState;
  @Column('text') fact: string;
  @Column('text') warning: string;
  @Column('text') myth: string;
  @Column('text') why: string;
  @Column('text') ending: string;
  /** Everybody who ever wrote in it. */
  @Column('uuid', { array: true }) editors: string[];
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt: Date | null;
  /** Why it was sent back or taken away. */
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason: string | null;
}
