import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The officers of one or more areas, a desk that one route of triage ends at, or a council, which does not sign in. */
@Entity('team')
export class Team {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') kind: 'neighbourhood' | 'desk' | 'council';
  /** The route of triage that ends here, for example control_room; null for neighbourhood teams. */
  @Column('text', { nullable: true }) desk: string | null;
  @Column('text', { nullable: true }) email: string | null;
  /** The area that a council serves; null for our own teams. */
  @Column('uuid', { name: 'area_id', nullable: true }) areaId: string | null;
}
