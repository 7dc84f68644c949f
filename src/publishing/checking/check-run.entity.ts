import { Column, Entity, PrimaryColumn } from 'typeorm';

export type CheckMoment = 'submission' | 'approval' | 'release';

/** One run of all checks over a revision. */
@Entity('check_run')
export class CheckRun {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'revision_id' }) revisionId: string;
  @Column('text') moment: CheckMoment;
  @Column('text', { name: 'rules_version' }) rulesVersion: string;
  /** The day that the rules took as today, YYYY-MM-DD in the force's zone. */
  @Column('date', { name: 'as_of' }) asOf: string;
  @Column('text') outcome: 'pass' | 'legal' | 'block';
  @Column('bytea', { name: 'result_hash' }) resultHash: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
