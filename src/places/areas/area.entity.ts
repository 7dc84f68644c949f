import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AreaKind = 'force' | 'bcu' | 'borough' | 'ward';

/** A node of the dated tree force → BCU → borough → ward. */
@Entity('area')
export class Area {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: AreaKind;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  /** Ids from the force down to this area itself. */
  @Column('uuid', { array: true }) path: string[];
  @Column('text') name: string;
  /** GSS code of the ONS; for a force or BCU its own code. */
  @Column('text') code: string;
  @Column('boolean') pilot: boolean;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}
