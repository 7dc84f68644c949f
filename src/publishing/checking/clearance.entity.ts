import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReasonCode } from '../messages/rules/reason-codes';

/** One person's clearance of one finding of one revision, with the reason. */
@Entity('clearance')
export class Clearance {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'decision_id' }) decisionId: string;
  @Column('uuid', { name: 'revision_id' }) revisionId: string;
  @Column('uuid', { name: 'staff_id' }) staffId: string;
  @Column('text') rule: string;
  @Column('text', { name: 'part' }) where: string;
  @Column('int', { name: 'span_start' }) start: number;
  @Column('int', { name: 'span_end' }) end: number;
  @Column('text') reason: string;
  @Column('text', { name: 'reason_code', default: 'other' }) reasonCode: ReasonCode;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
