import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named person's word that one claim of one revision is so. Never changed; worthless after an edit. */
@Entity('claim_verification')
export class ClaimVerification {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'revision_id' }) revisionId: string;
  /** Place of the claim in its revision, from 0. */
  @Column('int') claim: number;
  /** Never an editor of the message: the database refuses that. */
  @Column('uuid', { name: 'staff_id' }) staffId: string;
  /** How it was verified. */
  @Column('text') words: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
