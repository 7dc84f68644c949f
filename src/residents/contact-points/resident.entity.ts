import type { MailLook } from '../subscriptions/rules/mail-looks';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person or organisation that follows areas. Nothing here says who; that is in the contact points, sealed. */
@Entity('resident')
export class Resident {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('text') language: string;
  /** How mails to all of its contact points look. */
  @Column('text', { name: 'mail_look', default: 'usual' }) mailLook: MailLook;
  /** Said to be 13 or older; null while nobody was asked, since a list brought them. */
  @Column('boolean', { name: 'of_age', nullable: true }) ofAge: boolean | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt: Date | null;
}
