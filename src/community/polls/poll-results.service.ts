import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import type { SeenPoll } from './polls.service';
import { resultsOf, type Counted, type Shown } from './rules/results';
import { RESULTS } from './votes.queries';

/** What the public sees of a closed poll. A number is null where fewer than ten stand behind it. */
export interface NamedResults {
  readonly all: Shown;
  readonly options: readonly { readonly title: string; readonly votes: Shown }[];
  /** `votes` in the order of `options`. */
  readonly areas: readonly {
    readonly name: string;
    readonly all: Shown;
    readonly votes: readonly Shown[];
  }[];
}

@Injectable()
export class PollResults {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
  ) {}

  /** Null until it is closed: nobody is to vote by how others did. */
  async of({ poll, options }: SeenPoll): Promise<NamedResults | null> {
    if (poll.state !== 'closed') return null;
    const rows = await this.db.query<Counted[]>(RESULTS, [poll.id]);
    const ids = options.map(({ id }) => id);
    const { all, options: counted, areas } = resultsOf(ids, rows);
    const names = await this.areas.namesOf(areas.map(({ areaId }) => areaId));
    return {
      all,
      options: counted.map(({ votes }, index) => ({ title: options[index]!.title, votes })),
      areas: areas
        .map((one) => ({ name: names.get(one.areaId) ?? '', all: one.all, votes: one.votes }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    };
  }
}
