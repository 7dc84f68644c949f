import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category, Route, Urgency } from '../triage/vocabulary';

/** What a resident raised, as triage read it. The words themselves are in its replies, sealed. */
@Entity('concern')
export class Concern {
  @PrimaryColumn('uuid') id: string;
  /** Null when the reply came from an address that is not the subscriber's. */
  @Column('uuid', { name: 'contact_point_id', nullable: true }) contactPointId: string | null;
  @Column('uuid', { name: 'message_id', nullable: true }) messageId: string | null;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('text') state: 'open' | 'answered' | 'closed';
  @Column('text') category: Category;
  @Column('text') urgency: Urgency;
  @Column('text') route: Route;
  @Column('text', { array: true }) flags: string[];
  /** JSON of `{flag, quote}[]`: the words that led triage there. */
  @Column('bytea', { name: 'sealed_reasons' }) sealedReasons: Buffer;
  @Column('text', { name: 'rules_version' }) rulesVersion: string;
  @Column('boolean', { name: 'safe_contact' }) safeContact: boolean;
  @Column('boolean', { name: 'no_auto_reply' }) noAutoReply: boolean;
  /** False where it is not known to be from the person that our message went to: officers are told. */
  @Column('boolean', { name: 'sender_confirmed' }) senderConfirmed: boolean;
  /** Finds the address of a sender who is not the subscriber; null for the subscriber's own. */
  @Column('bytea', { name: 'sender_index', nullable: true }) senderIndex: Buffer | null;
  /** Concerns that a person put together with this one. */
  @Column('uuid', { name: 'group_id', nullable: true }) groupId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
