import { Controller, Get, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OutlinesService } from '../../places/map/outlines.service';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { ConcernMap } from './concern-map.service';
import { asQuery, markWords, periodWords, readFilter } from './rules/board-filter';
import { countsOf, marksOf, withinOf } from './rules/concern-map';

/** Concerns on the map, with tables that say the same. */
@Controller('staff/board/map')
@ApiExcludeController()
export class ConcernMapPages {
  constructor(
    private readonly map: ConcernMap,
    private readonly outlines: OutlinesService,
  ) {}

  @Get()
  @Can('task.read')
  @Render('conversation/board/views/map')
  async show(@Me() me: StaffMember, @Query() query: Record<string, unknown>) {
    const filter = readFilter(query);
    const { areas, places } = await this.map.of(me, filter);
    const one = areas.find(({ id }) => id === filter.areaId);
    return {
      ...{ areas, places, filter, markWords, periodWords, areaName: one?.name },
      teams: await this.map.teams(me),
      hasMap: await this.outlines.known(),
      ...{
        counts: countsOf(areas),
        marks: marksOf(places),
        within: withinOf(areas, filter.areaId),
      },
      linkOf: (areaId: string) => asQuery({ ...filter, areaId }),
      wholeArea: asQuery({ ...filter, areaId: undefined }),
    };
  }
}
