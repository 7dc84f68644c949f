import { Controller, Get, Param, ParseUUIDPipe, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AreasService } from '../../places/areas/areas.service';
import { Published } from '../../platform/http/published/published';
import { priorityWords } from './entry-words';
import { PrioritiesService } from './priorities.service';
import { Promises } from './promises.service';
import { promiseStandings } from './rules/promise';

const WARD_OUTCOMES = 10;
const ALL_OUTCOMES = 50;

/** What each ward's officers work on first, and what came of it. */
@Controller()
@ApiExcludeController()
export class PublicPrioritiesPages {
  constructor(
    private readonly priorities: PrioritiesService,
    private readonly areas: AreasService,
    private readonly promises: Promises,
  ) {}

  @Get('priorities')
  @Published()
  @Render('community/priorities/views/wards')
  async wards() {
    const [tree, all] = await Promise.all([this.areas.tree(), this.priorities.list(null)]);
    const current = all.filter(({ state }) => state === 'current');
    const boroughs = tree.map(({ borough, wards }) => ({
      ...{ id: borough.id, name: borough.name },
      wards: wards
        .map(({ id, name }) => ({ id, name, own: current.filter(({ areaId }) => areaId === id) }))
        .filter(({ own }) => own.length > 0),
    }));
    return { boroughs: boroughs.filter(({ wards }) => wards.length > 0) };
  }

  @Get('priorities/in/:areaId')
  @Published()
  @Render('community/priorities/views/ward')
  async ward(@Param('areaId', ParseUUIDPipe) areaId: string) {
    const [area] = await this.areas.byIds([areaId]);
    const all = await this.priorities.list([areaId]);
    return {
      area,
      current: all.filter(({ state }) => state === 'current'),
      earlier: all.filter(({ state }) => state !== 'current'),
      outcomes: await this.priorities.outcomes([areaId], WARD_OUTCOMES),
      words: priorityWords,
    };
  }

  @Get('priorities/:id')
  @Published()
  @Render('community/priorities/views/priority')
  async one(@Param('id', ParseUUIDPipe) id: string) {
    const priority = await this.priorities.get(id);
    const names = await this.areas.namesOf([priority.areaId]);
    const entries = await this.priorities.published(id);
    return {
      ...{ priority, area: names.get(priority.areaId) },
      stateWords: priorityWords[priority.state],
      entries,
    };
  }

  /** The latest of all wards. */
  @Get('you-said-we-did')
  @Published()
  @Render('community/priorities/views/outcomes')
  async outcomes() {
    const outcomes = await this.priorities.outcomes(null, ALL_OUTCOMES);
    const [names, boroughs] = await Promise.all([
      this.areas.namesOf(outcomes.map(({ areaId }) => areaId)),
      this.promises.boroughs(),
    ]);
    const named = outcomes.map((one) => ({ ...one, area: names.get(one.areaId) }));
    return { outcomes: named, boroughs, standings: promiseStandings };
  }

  /** What was promised and done in one borough. */
  @Get('you-said-we-did/in/:areaId')
  @Published()
  @Render('community/priorities/views/borough')
  async borough(@Param('areaId', ParseUUIDPipe) areaId: string) {
    return { ...(await this.promises.of(areaId)), standings: promiseStandings };
  }
}
