import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ContactState = 'pending' | 'confirmed' | 'unsubscribed' | 'erased';

/** An e-mail address or a phone number that a resident gave, sealed; found by its blind index. */
@Entity('contact_point')
export class ContactPoint {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'resident_id' }) residentId: string;
  @Column('text', { default: 'email' }) channel: 'email' | 'sms';
  @Column('bytea', { name: 'sealed_address', nullable: true }) sealedAddress: Buffer | null;
  @Column('bytea', { name: 'address_index', nullable: true }) addressIndex: Buffer | null;
  @Column('text', { name: 'mail_domain', nullable: true }) mailDomain: string | null;
  @Column('text', { default: 'pending' }) state: ContactState;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  /** Nothing but corrections goes out before this. */
  @Column('timestamptz', { name: 'paused_until', nullable: true }) pausedUntil: Date | null;
  /** Of a phone: what the link in each text ends with. */
  @Column('text', { name: 'stop_code', nullable: true }) stopCode: string | null;
  /** Counts changes of what was chosen: the ETag of preferences. */
  @Column('integer', { default: 1 }) version: number;
}
