import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cadence } from './rules/choices';

export type SubscriptionState = 'pending' | 'active' | 'waiting' | 'ended';

/** One area × one topic that a contact point follows. */
@Entity('subscription')
export class Subscription {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'contact_point_id' }) contactPointId: string;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('text', { name: 'topic_code' }) topicCode: string;
  @Column('text') cadence: Cadence;
  /** waiting: confirmed, but the area is not in the pilot yet. */
  @Column('text') state: SubscriptionState;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
