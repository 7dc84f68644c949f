import { Controller, Get, Param, Query, Render, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DateTime } from 'luxon';
import { Refusal } from '../../platform/errors';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { AskedReports, WRONG_PERIOD, type Asked, type ReadReport } from './asked-reports.service';
import { ReportGround } from './report-ground.service';
import { Reports } from './reports.service';
import { barsOf } from './rules/bars';
import { isOfNow, reportKinds } from './rules/kinds';
import { monthsUntil } from './rules/period';
import { cellWords, type ReportTable } from './rules/report-table';

/** Figures for staff, of their own areas: charts, the tables behind them, and files. */
@Controller('staff/reports')
@ApiExcludeController()
export class ReportsPages {
  constructor(
    private readonly asked: AskedReports,
    private readonly reports: Reports,
    private readonly ground: ReportGround,
  ) {}

  @Get()
  @Can('report.read')
  @Render('community/reports/views/reports')
  list() {
    return { kinds: Object.entries(reportKinds).map(([kind, words]) => ({ kind, ...words })) };
  }

  @Get(':kind')
  @Can('report.read')
  async show(
    @Me() me: StaffMember,
    @Param('kind') kind: string,
    @Query() asked: Asked,
    @Res() response: Response,
  ): Promise<void> {
    try {
      await this.page(me, response, await this.asked.read(me, kind, asked), []);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== WRONG_PERIOD) throw error;
      const usual = { area: asked.area, from: undefined, to: undefined };
      response.status(error.status);
      const errors = [{ field: 'from', words: error.words }];
      await this.page(me, response, await this.asked.read(me, kind, usual), errors);
    }
  }

  @Get(':kind/:table.csv')
  @Can('report.read')
  file(
    @Me() me: StaffMember,
    @Param('kind') kind: string,
    @Param('table') table: string,
    @Query() asked: Asked,
  ): Promise<StreamableFile> {
    return this.asked.file(me, kind, table, asked);
  }

  private async page(
    me: StaffMember,
    response: Response,
    { kind, areaId, period, tables }: ReadReport,
    errors: readonly { field: string; words: string }[],
  ) {
    const query = new URLSearchParams({ ...(areaId && { area: areaId }), ...period }).toString();
    const months = monthsUntil(this.reports.now()).map((value) => ({
      value,
      text: DateTime.fromISO(value).setLocale('en-GB').toFormat('MMMM yyyy'),
    }));
    response.render('community/reports/views/report', {
      ...{ kind, ...reportKinds[kind], ofNow: isOfNow(kind), areaId, errors },
      ...{ from: choice(months, period.from), to: choice(months, period.to) },
      choices: await this.ground.choices(me),
      tables: tables.map((table) => ({
        ...{ ...table, bars: barsOf(table), rows: inWords(table) },
        csv: `/staff/reports/${kind}/${table.id}.csv?${query}`,
      })),
    });
  }
}

const choice = (months: readonly { value: string; text: string }[], chosen: string) =>
  months.map((one) => ({ ...one, selected: one.value === chosen }));

const inWords = (table: ReportTable) =>
  table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => cellWords(table, cell, column)),
  }));
