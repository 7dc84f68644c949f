import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CodePurpose } from './rules/code-answer';

/** A code of six digits that was mailed; only its keyed hash is kept. */
@Entity('one_time_code')
export class OneTimeCode {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'contact_point_id' }) contactPointId: string;
  @Column('text') purpose: CodePurpose;
  @Column('bytea', { name: 'code_hash' }) codeHash: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('integer', { name: 'wrong_tries', default: 0 }) wrongTries: number;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
