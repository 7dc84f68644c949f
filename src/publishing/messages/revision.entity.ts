import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Drawn } from '../../residents/audience/rules/drawn';
import type { CheckClaim } from '../checks/types';
import type { Declaration } from '../checks/declaration';
import type { MessageImage } from '../images/message-image';
import type { Variant } from '../languages/variant';
import type { FilledTemplate } from '../templates/filled-template';

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
  /** Of a drawn audience: its ground. `areaIds` are then the wards that it touches. */
  @Column('jsonb', { nullable: true }) drawing: Drawn | null;
  /** Who got this message does not get it. */
  @Column('uuid', { name: 'leaves_out_id', nullable: true }) leavesOutId: string | null;
  @Column('text') subject: string;
  /** Markdown. */
  @Column('text') body: string;
  @Column('jsonb') declaration: Declaration;
  @Column('jsonb') claims: CheckClaim[];
  /** The same message in other languages, in the order of the list of languages. */
  @Column('jsonb') variants: Variant[];
  @Column('jsonb') images: MessageImage[];
  @Column('jsonb', { nullable: true }) template: FilledTemplate | null;
  /** What goes to phones, without its stop link; null: no texts. */
  @Column('text', { name: 'sms_text', nullable: true }) smsText: string | null;
  /** SHA-256 over everything that a resident gets and the author declared. */
  @Column('bytea', { name: 'content_hash' }) contentHash: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
