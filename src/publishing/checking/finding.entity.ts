import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rule that fired. Offsets are UTF-16 units into the source text of its part. */
@Entity('finding')
export class FindingRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'check_run_id' }) checkRunId: string;
  @Column('text') rule: string;
  @Column('text') severity: 'block' | 'legal' | 'warn';
  /** `subject`, `body` or `alt:n`. */
  @Column('text', { name: 'part' }) where: string;
  @Column('int', { name: 'span_start' }) start: number;
  @Column('int', { name: 'span_end' }) end: number;
  @Column('text') quote: string;
  @Column('text') basis: string;
  @Column('text') advice: string;
  /** Found by the second opinion alone. */
  @Column('boolean', { name: 'second_opinion', default: false }) secondOpinion: boolean;
}
