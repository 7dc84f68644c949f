import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NEIGHBOURHOOD_OF } from './neighbourhoods.queries';
import type { Neighbourhood } from './rules/neighbourhood';

/** What is published on data.police.uk of a ward's team. */
@Injectable()
export class NeighbourhoodsService {
  constructor(private readonly db: DataSource) {}

  /** Null where nothing was synchronised. */
  async of(areaId: string): Promise<(Neighbourhood & { changedAt: Date }) | null> {
    const [row] = await this.db.query<{ facts: Neighbourhood; changedAt: Date }[]>(
      NEIGHBOURHOOD_OF,
      [areaId],
    );
    return row ? { ...row.facts, changedAt: row.changedAt } : null;
  }
}
