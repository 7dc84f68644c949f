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

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('boolean')
  active: boolean;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId: string | null;
}
