import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A local account. `email` is lower case; a member who left is inactive, never deleted: the audit log names them. */
@Entity('staff')
export class StaffAccount {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  @Column('text')
  name: string;

  /** Null until the first one is set by a link: then no password opens the account. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('boolean')
  active: boolean;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId: string | null;

  /** Grows with each change of name, roles, teams or standing: the ETag. */
  @Column('integer')
  version: number;
}
