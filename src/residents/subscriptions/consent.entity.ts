import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was agreed, when, and in which words (UK GDPR Art 7(1): we must be able to show it). */
@Entity('consent')
export class Consent {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'contact_point_id' }) contactPointId: string;
  @Column('text') what: string;
  @Column('text', { name: 'wording_version' }) wordingVersion: string;
  @Column('text') wording: string;
  @Column('timestamptz', { name: 'agreed_at', default: () => 'now()' }) agreedAt: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}
