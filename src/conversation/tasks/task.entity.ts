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
}
