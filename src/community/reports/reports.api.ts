import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { AskedReports, type Asked } from './asked-reports.service';

const words = {
  area: 'An area of the reader; all that is theirs when left out.',
  month: 'YYYY-MM, of the last two years; the last three months when left out.',
};

/**
 * Reports on reach, growth, response, ratings, leaving, concerns and the clock. A cell is null where fewer than ten
 * people stand behind it; other counts of people are rounded to ten.
 */
@Controller('api/v1/reports/:kind')
@ApiTags('reports')
@ApiBearerAuth()
@ApiQuery({ name: 'area', required: false, description: words.area })
@ApiQuery({ name: 'from', required: false, description: words.month })
@ApiQuery({ name: 'to', required: false, description: words.month })
export class ReportsApi {
  constructor(private readonly asked: AskedReports) {}

  /** 403 `outside-your-area`, 422 `wrong-period`. */
  @Get()
  @Can('report.read')
  show(@Me() me: StaffMember, @Param('kind') kind: string, @Query() asked: Asked) {
    return this.asked.read(me, kind, asked);
  }

  /** One of its tables as CSV. */
  @Get(':table.csv')
  @Can('report.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  file(
    @Me() me: StaffMember,
    @Param('kind') kind: string,
    @Param('table') table: string,
    @Query() asked: Asked,
  ): Promise<StreamableFile> {
    return this.asked.file(me, kind, table, asked);
  }
}
