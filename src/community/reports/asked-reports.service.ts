import { Injectable, StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Refusal } from '../../platform/errors';
import type { StaffMember } from '../../staff/staff-member';
import { notFound } from '../refuse';
import { ReportGround } from './report-ground.service';
import { Reports } from './reports.service';
import { isReportKind, type ReportKind } from './rules/kinds';
import { readPeriod, type Period } from './rules/period';
import { csvLines, type ReportTable } from './rules/report-table';

/** As an address has it: `area`, and the first and the last month as YYYY-MM. */
export type Asked = Readonly<Record<'area' | 'from' | 'to', unknown>>;

export interface ReadReport {
  readonly kind: ReportKind;
  /** Null: all areas that are the reader's. */
  readonly areaId: string | null;
  readonly period: Period;
  readonly tables: readonly ReportTable[];
}

export const WRONG_PERIOD = 'wrong-period';

/** Reads what an address asks for: the pages, the API and the files show the same. */
@Injectable()
export class AskedReports {
  constructor(
    private readonly reports: Reports,
    private readonly ground: ReportGround,
  ) {}

  /** 404 `not-found`, 403 `outside-your-area`, 422 `wrong-period`. */
  async read(me: StaffMember, name: string, { area, from, to }: Asked): Promise<ReadReport> {
    if (!isReportKind(name)) throw notFound('There is no such report.');
    const months = { from: text(from) ?? undefined, to: text(to) ?? undefined };
    const period = readPeriod(months, this.reports.now());
    if (!period)
      throw new Refusal(
        WRONG_PERIOD,
        422,
        'Choose months of the last two years, the first one not after the last one.',
      );
    const areaId = text(area);
    const tables = await this.reports.of(name, await this.ground.of(me, areaId), period);
    return { kind: name, areaId, period, tables };
  }

  /** One table as CSV in UTF-8 with a byte-order mark. */
  async file(me: StaffMember, name: string, id: string, asked: Asked): Promise<StreamableFile> {
    const { period, tables } = await this.read(me, name, asked);
    const table = tables.find((one) => one.id === id);
    if (!table) throw notFound('There is no such table.');
    const csv = stringify(csvLines(table), { bom: true, escape_formulas: true });
    const file = `${name}-${id}-${period.from}-${period.to}.csv`;
    return new StreamableFile(Buffer.from(csv), {
      ...{ type: 'text/csv; charset=utf-8', disposition: `attachment; filename="${file}"` },
    });
  }
}

const text = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
