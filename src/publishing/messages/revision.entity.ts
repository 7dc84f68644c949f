import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckClaim } from '../checks/types';
import type { Declaration } from '../checks/declaration';

/** What a message said after one edit. Immutable: the database refuses changes. */
@Entity('revision')
export class Revision {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'message_id' }) messageId: string;
  /** 1 for the first one. */
  @Column('int') number: number;
  @Column('uuid', { name: 'editor_id' }) editorId: string;
  @Column('text', { name: 'topic_code' }) topicCode: string;
  @Column('uuid', { name: 'area_ids', array: true }) areaIds: string[];
  @Column('text') subject: string;
  /** Markdown. */
  @Column('text') body: string;
  @Column('jsonb') declaration: Declaration;
  @Column('jsonb') claims: CheckClaim[];
  /** SHA-256 over everything that a resident gets and the author declared. */
  @Column('bytea', { name: 'content_hash' }) contentHash: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
