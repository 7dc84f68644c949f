import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';

/** Whoever sends messages registers what tells how many there were. */
export interface CountsMessages {
  /** Messages of the last month by topic, for areas given with all above them; null: anywhere in the force. */
  lastMonth(
    db: DataSource,
    areaIds: readonly string[] | null,
  ): Promise<ReadonlyMap<string, number>>;
}

/** How many messages a topic brought lately, so that nobody is surprised by how many will come. */
@Injectable()
export class TopicCounts {
  private source: CountsMessages | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
  ) {}

  from(source: CountsMessages): void {
    this.source = source;
  }

  /** What somebody who follows these areas would have had last month; with no area, the whole force. By topic. */
  async inAreas(areaIds: readonly string[] = []): Promise<Record<string, number>> {
    const paths = await this.areas.pathsOf(areaIds);
    const counts = await this.source?.lastMonth(
      this.db,
      paths.length > 0 ? [...new Set(paths.flat())] : null,
    );
    return Object.fromEntries(counts ?? []);
  }
}
