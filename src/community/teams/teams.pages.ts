import { Controller, Get, Param, ParseUUIDPipe, Render, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { languageFor } from '../../platform/http/language';
import { Anyone } from '../../platform/http/permission';
import { Published } from '../../platform/http/published/published';
import { TeamPage } from './team-page.service';

/** The team of each ward, for everybody: pages, and the same as JSON. */
@Controller()
@ApiTags('public')
export class TeamsPages {
  constructor(private readonly page: TeamPage) {}

  @Get('teams')
  @Published()
  @Render('community/teams/views/teams')
  async all() {
    return { tree: (await this.page.tree()).filter(({ wards }) => wards.length > 0) };
  }

  @Get('teams/:wardId')
  @Published()
  @Render('community/teams/views/team')
  one(
    @Param('wardId', ParseUUIDPipe) wardId: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.page.of(wardId, languageFor(response));
  }

  /** Officers, priorities, events, the latest public messages and answers to rumours of a ward. For one that ended: `now`, what lies there. */
  @Get('api/v1/public/teams/:wardId')
  @Anyone()
  json(@Param('wardId', ParseUUIDPipe) wardId: string) {
    return this.page.of(wardId);
  }
}
