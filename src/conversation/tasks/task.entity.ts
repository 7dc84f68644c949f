import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskState } from './rules/task-life';

/** An officer's work on a concern, with its owner and its clock. */
@Entity('task')
export class Task {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'concern_id' }) concernId: string;
  @Column('uuid', { name: 'team_id' }) teamId: string;
  @Column('text') state: TaskState;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  /** Grows with every change: the ETag. */
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  /** How many steps of the clock were taken. */
  @Column('integer') escalation: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { name: 'close_reason', nullable: true }) closeReason: string | null;
  /** Which team handed it over, to whom, and when they are to have done their part; null where nobody did. */
  @Column('uuid', { name: 'handed_from', nullable: true }) handedFrom: string | null;
  @Column('uuid', { name: 'handed_to', nullable: true }) handedTo: string | null;
  @Column('timestamptz', { name: 'handed_at', nullable: true }) handedAt: Date | null;
  @Column('timestamptz', { name: 'handed_due', nullable: true }) handedDue: Date | null;
  /** Their time has passed and the team that handed it over was told. */
  @Column('boolean', { name: 'handed_late' }) handedLate: boolean;
  /** The hours for recording a crime have passed, and that was said. */
  @Column('boolean', { name: 'record_late' }) recordLate: boolean;
  /** Since when the resident is asked something; null when nothing is asked. */
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt: Date | null;
  /** Seconds that went by before earlier questions were answered. */
  @Column('bigint', { name: 'waited_seconds' }) waitedSeconds: string;
}
