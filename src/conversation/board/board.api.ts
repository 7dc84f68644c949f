import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { AssignMany, BoardQuery, KeepView, PreviewAssign } from './board.dto';
import { Board } from './board.service';
import { BulkAssign } from './bulk-assign.service';
import { readFilter } from './rules/board-filter';
import { SavedViews } from './saved-views.service';

/** What waits, for whom, and how much of it. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/board')
export class BoardApi {
  constructor(
    private readonly board: Board,
    private readonly views: SavedViews,
    private readonly bulk: BulkAssign,
    private readonly idempotency: Idempotency,
  ) {}

  /** At most 200 tasks, the earliest due first. */
  @Get()
  @Can('task.read')
  async rows(@Me() me: StaffMember, @Query() query: BoardQuery) {
    return { items: await this.board.rows(me, readFilter({ ...query })) };
  }

  /** By team and by officer: what waits, what is overdue, what ended late within 30 days. */
  @Get('load')
  @Can('task.load')
  async load(@Me() me: StaffMember) {
    return { teams: await this.board.byTeam(me), officers: await this.board.byOfficer(me) };
  }

  @Get('areas')
  @Can('task.read')
  async areas(@Me() me: StaffMember) {
    return { items: await this.board.byArea(me) };
  }

  @Get('views')
  @Can('task.read')
  async saved(@Me() me: StaffMember) {
    return { items: await this.views.of(me) };
  }

  /** Keeps the filter of the query under a name. */
  @Post('views')
  @HttpCode(200)
  @Can('task.read')
  keep(
    @Me() me: StaffMember,
    @Query() query: BoardQuery,
    @Body() { name }: KeepView,
    @IdempotencyKey() key: string,
  ) {
    const filter = readFilter({ ...query });
    return this.idempotency.once(me.id, key, { keepView: name, filter }, (tx) =>
      this.views.keep(tx, me, name, filter),
    );
  }

  @Delete('views/:id')
  @HttpCode(204)
  @Can('task.read')
  async drop(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ): Promise<void> {
    await this.idempotency.once(me.id, key, { dropView: id }, (tx) => this.views.drop(tx, me, id));
  }

  /** What giving these tasks to one person would do. Changes nothing. */
  @Post('assign/preview')
  @HttpCode(200)
  @Can('task.assign')
  preview(@Me() me: StaffMember, @Body() { taskIds, staffId }: PreviewAssign) {
    return this.bulk.preview(me, taskIds, staffId);
  }

  /** All of them or none; each with the version that the preview gave. */
  @Post('assign')
  @HttpCode(200)
  @Can('task.assign')
  assign(
    @Me() me: StaffMember,
    @Body() { tasks, staffId }: AssignMany,
    @IdempotencyKey() key: string,
  ) {
    const request = { assignMany: tasks.map(({ taskId, version }) => [taskId, version]), staffId };
    return this.idempotency.once(me.id, key, request, (tx) =>
      this.bulk.act(tx, me, tasks, staffId),
    );
  }
}
