import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { BoardQuery } from './board.dto';
import { ConcernMap } from './concern-map.service';
import { readFilter } from './rules/board-filter';

@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/board/map')
export class ConcernMapApi {
  constructor(private readonly map: ConcernMap) {}

  /**
   * Concerns of the board's filter by area, and by squares of 100 m where a place was given: at most 300, the most
   * first. Safe-contact cases are counted by area and stand in no square.
   */
  @Get()
  @Can('task.read')
  show(@Me() me: StaffMember, @Query() query: BoardQuery) {
    return this.map.of(me, readFilter({ ...query }));
  }
}
