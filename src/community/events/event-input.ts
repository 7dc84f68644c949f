/** An event as its team writes it. */
export interface EventInput {
  title: string;
  words: string;
  place: string;
  areaIds: string[];
  startsAt: Date;
  endsAt: Date;
  /** People; null: nobody needs to book. */
  capacity: number | null;
}

/** What may change once it is published. */
export type ChangeInput = Pick<EventInput, 'place' | 'startsAt' | 'endsAt' | 'capacity'> & {
  reason: string;
};
