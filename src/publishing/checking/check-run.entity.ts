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
  /** The version of the force's settings that it ran with; 0 is the catalogue as it is. */
  @Column('int', { name: 'settings_version', default: 0 }) settingsVersion: number;
  /** The second opinion that it ran with; null: none was asked for. */
  @Column('uuid', { name: 'second_opinion_id', nullable: true }) secondOpinionId: string | null;
  @Column('bytea', { name: 'result_hash' }) resultHash: Buffer;
  /** Which register of rumours it read; null for runs of before there was one. */
  @Column('bytea', { name: 'register_hash', nullable: true }) registerHash: Buffer | null;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
