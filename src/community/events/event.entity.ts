import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventState } from './rules/event-life';

/** Something that residents may come to. */
@Entity('event')
export class CommunityEvent {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  /** Grows with every change by staff; the ETag of edits and steps. */
  @Column('int', { default: 1 }) version: number;
  @Column('text', { default: 'draft' }) state: EventState;
  @Column('text') title: string;
  @Column('text') words: string;
  @Column('text') place: string;
  @Column('uuid', { name: 'area_ids', array: true }) areaIds: string[];
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  /** People; null: nobody needs to book. */
  @Column('int', { nullable: true }) capacity: number | null;
  /** People who have a place; the database counts them. */
  @Column({ type: 'int', default: 0, update: false }) taken: number;
  /** Of RFC 5545: grows with every published change. */
  @Column('int', { default: 0 }) sequence: number;
  /** The last change that calendars should see. */
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt: Date;
  /** Everybody who wrote at it: none of them may publish it. */
  @Column('uuid', { name: 'editor_ids', array: true }) editorIds: string[];
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
  /** When those who came were asked how it was. */
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt: Date | null;
  @Column('timestamptz', { name: 'forgotten_at', nullable: true }) forgottenAt: Date | null;
  /** People who had a place when it ended. */
  @Column('int', { nullable: true }) went: number | null;
  /** People ticked at the door; kept when the names are forgotten. */
  @Column('int', { default: 0 }) came: number;
  /** How many gave 1, 2, 3, 4, 5. */
  @Column('int', { array: true, default: () => `'{0,0,0,0,0}'` }) ratings: number[];
}

/** Another time, place or number of places, which a second person publishes. */
@Entity('event_change')
export class EventChange {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'event_id' }) eventId: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Column('text') place: string;
  @Column('int', { nullable: true }) capacity: number | null;
  @Column('text') reason: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { name: 'dropped_at', nullable: true }) droppedAt: Date | null;
}
