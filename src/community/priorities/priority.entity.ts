import { Column, Entity, PrimaryColumn } from 'typeorm';

export const entryKinds = ['action', 'progress', 'outcome'] as const;
export type EntryKind = (typeof entryKinds)[number];
export type PriorityState = 'current' | 'done' | 'replaced';

/** One of the three things that a ward's team works on first, as residents chose them. */
@Entity('priority')
export class Priority {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('int', { default: 1 }) version: number;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('uuid', { name: 'option_id' }) optionId: string;
  @Column('int') place: number;
  @Column('text', { default: 'current' }) state: PriorityState;
  @Column('text') title: string;
  @Column('text') words: string;
  @Column('timestamptz', { default: () => 'now()' }) since: Date;
  @Column('timestamptz', { nullable: true }) ended: Date | null;
}

/** What was done about it. Public once somebody else has published it. */
@Entity('priority_entry')
export class PriorityEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'priority_id' }) priorityId: string;
  @Column('text') kind: EntryKind;
  /** Of an outcome: what residents said. */
  @Column('text', { default: '' }) said: string;
  @Column('text') words: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { name: 'dropped_at', nullable: true }) droppedAt: Date | null;
}
