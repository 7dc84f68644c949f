import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kind of message that a resident may choose. */
@Entity('topic')
export class Topic {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text') words: string;
  /** What such a message may be about, so that a resident knows what to expect. */
  @Column('text') example: string;
  /** Place in lists, from 1. */
  @Column('integer') place: number;
}
