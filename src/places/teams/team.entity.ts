import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The officers of one or more areas, or a desk that one route of triage ends at. */
@Entity('team')
export class Team {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') kind: 'neighbourhood' | 'desk';
  /** The route of triage that ends here, for example control_room; null for neighbourhood teams. */
  @Column('text', { nullable: true }) desk: string | null;
  @Column('text', { nullable: true }) email: string | null;
}
