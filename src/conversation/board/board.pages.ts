import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import { may } from '../../staff/rules/permissions';
import type { StaffMember } from '../../staff/staff-member';
import { Alarms } from '../alarms/alarms.service';
import { Assigning } from '../handovers/assigning.service';
import { taskBlockerWords } from '../tasks/rules/may-handle';
import { taskStateWords } from '../tasks/rules/task-life';
import type { Posted } from '../tasks/task-forms';
import { urgencies } from '../triage/vocabulary';
import { AssignForm, KeepView, PreviewAssign } from './board.dto';
import { Board, type BoardRow } from './board.service';
import { BulkAssign } from './bulk-assign.service';
import { asQuery, markWords, readFilter, type BoardFilter } from './rules/board-filter';
import { SavedViews } from './saved-views.service';

type Query_ = Record<string, unknown>;

/** The board of a person's tasks. Every filter is a link, so it works without script and can be kept. */
@Controller('staff')
@ApiExcludeController()
export class BoardPages {
  constructor(
    private readonly board: Board,
    private readonly views: SavedViews,
    private readonly bulk: BulkAssign,
    private readonly alarms: Alarms,
    private readonly assigning: Assigning,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('tasks')
  @Can('task.read')
  show(@Me() me: StaffMember, @Query() query: Query_, @Res() response: Response) {
    return this.page(me, readFilter(query), response, 200, {});
  }

  @Post('board/views')
  @Can('task.read')
  async keep(
    @Me() me: StaffMember,
    @Query() query: Query_,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const filter = readFilter(query);
    const form = await check(KeepView, posted);
    if (!form.ok) return this.page(me, filter, response, 422, { errors: form.errors });
    const { name } = form.value;
    const request = { keepView: name, filter };
    await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
      this.views.keep(tx, me, name, filter),
    );
    response.redirect(303, `/staff/tasks?${asQuery(filter)}`);
  }

  @Post('board/views/:id/drop')
  @Can('task.read')
  async drop(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    await this.idempotency.once(me.id, requestIdOf(posted), { dropView: id }, (tx) =>
      this.views.drop(tx, me, id),
    );
    response.redirect(303, '/staff/tasks');
  }

  @Post('board/assign/preview')
  @Can('task.assign')
  async preview(
    @Me() me: StaffMember,
    @Query() query: Query_,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(PreviewAssign, posted);
    if (!form.ok)
      return this.page(me, readFilter(query), response, 422, { errors: form.errors, posted });
    const preview = await this.bulk.preview(me, form.value.taskIds, form.value.staffId);
    const rows = new Map((await this.board.rows(me, { show: 'all' })).map((row) => [row.id, row]));
    response.render('conversation/board/views/preview', {
      ...preview,
      effects: preview.effects.map((one) => ({
        ...one,
        row: rows.get(one.taskId),
        words: one.blockers.map((blocker) => taskBlockerWords[blocker]).join(' '),
      })),
    });
  }

  @Post('board/assign')
  @Can('task.assign')
  async assign(@Me() me: StaffMember, @Body() posted: Posted, @Res() response: Response) {
    const form = await check(AssignForm, posted);
    if (!form.ok) return response.redirect(303, '/staff/tasks');
    const { tasks, staffId } = form.value;
    const seen = tasks.map((one) => one.split(':') as [string, string]);
    const request = { assignMany: seen, staffId };
    const { assigned } = await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
      this.bulk.act(
        tx,
        me,
        seen.map(([taskId, version]) => ({ taskId, version: Number(version) })),
        staffId,
      ),
    );
    response.redirect(303, `/staff/tasks?assigned=${assigned}`);
  }

  @Get('board/load')
  @Can('task.load')
  @Render('conversation/board/views/load')
  async load(@Me() me: StaffMember) {
    return { teams: await this.board.byTeam(me), officers: await this.board.byOfficer(me) };
  }

  @Get('board/areas')
  @Can('task.read')
  @Render('conversation/board/views/areas')
  async areas(@Me() me: StaffMember) {
    return { areas: await this.board.byArea(me) };
  }

  private async page(
    me: StaffMember,
    filter: BoardFilter,
    response: Response,
    status: number,
    more: { errors?: readonly FieldError[]; posted?: Posted },
  ) {
    const rows = await this.board.rows(me, filter);
    const mayAssign = may(me.roles, 'task.assign');
    response.status(status).render('conversation/board/views/board', {
      ...{
        rows: rows.map((row) => ({ ...row, mayTake: mayTake(me, row) })),
        filter,
        query: asQuery(filter),
        markWords,
        urgencies,
        now: new Date(),
      },
      stateWords: taskStateWords,
      alarms: may(me.roles, 'alarm.take') ? await this.alarms.open(me) : [],
      saved: await this.views.of(me),
      mayLoad: may(me.roles, 'task.load'),
      people: mayAssign ? await this.peopleOf(rows) : [],
      ...more,
    });
  }

  /** Who works in the teams that are shown, each once. */
  private async peopleOf(rows: readonly BoardRow[]) {
    const teams = [...new Set(rows.map(({ teamId }) => teamId))].slice(0, 30);
    const all = (await Promise.all(teams.map((id) => this.assigning.peopleOf(id)))).flat();
    const byId = new Map(all.map((one) => [one.id, one]));
    return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
  }
}

/** Whether the board offers it; the act itself asks the rule with the facts of that moment. */
const mayTake = ({ roles, teamIds }: StaffMember, { state, teamId }: BoardRow) =>
  state === 'open' &&
  (teamIds.includes(teamId) ||
    roles.some(({ role }) => role === 'triage' || role === 'supervisor'));
