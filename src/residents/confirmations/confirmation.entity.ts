import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConfirmationState } from './rules/may-confirm';

/** What its choices are sealed under. */
export const CHOICES_PURPOSE = 'confirmation.choices';
export const workflowOf = (id: string) => `confirmation/${id}`;

/** A sign-up that waits for the button in its mail. Choices are sealed until then, and gone afterwards. */
@Entity('confirmation')
export class Confirmation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'contact_point_id' }) contactPointId: string;
  @Column('bytea', { name: 'sealed_choices', nullable: true }) sealedChoices: Buffer | null;
  @Column('text', { default: 'asked' }) state: ConfirmationState;
  /**
   * opened: their borough joined while they waited; the choices are those that wait. imported: a list brought them.
   * organisation: an address of one.
   */
  @Column('text', { default: 'sign-up' }) why: 'sign-up' | 'opened' | 'imported' | 'organisation';
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('uuid', { name: 'asked_letter_id', nullable: true }) askedLetterId: string | null;
  @Column('uuid', { name: 'reminded_letter_id', nullable: true }) remindedLetterId: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
}
