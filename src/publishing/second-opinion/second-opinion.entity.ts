import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpinionFinding } from '../checks/types';
import type { OpinionOutcome } from './rules/outcome-words';

/** What a machine said of one content, or why it said nothing. Never changed. */
@Entity('second_opinion')
export class SecondOpinion {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('bytea', { name: 'content_hash' }) contentHash: Buffer;
  @Column('text') model: string;
  @Column('text') outcome: OpinionOutcome;
  @Column('jsonb') findings: OpinionFinding[];
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
