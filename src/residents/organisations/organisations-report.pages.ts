import { Controller, Get, Header, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../staff/can';
import { Organisations } from './organisations.service';
import { kindNames } from './rules/kind-names';

/** How many organisations of each kind get messages, and at how many addresses. */
@Controller('staff/organisations')
@ApiExcludeController()
export class OrganisationsReportPages {
  constructor(private readonly organisations: Organisations) {}

  @Get()
  @Can('organisation.read')
  @Render('residents/organisations/views/report')
  async show() {
    return { kinds: await this.organisations.byKind(), names: kindNames };
  }

  @Get('organisations.csv')
  @Can('organisation.read')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="organisations.csv"')
  async csv(): Promise<string> {
    const rows = await this.organisations.byKind();
    const lines = rows.map(({ kind, organisations, gets, asked, stopped }) =>
      [kindNames[kind], organisations, gets, asked, stopped].join(','),
    );
    return [HEADER, ...lines, ''].join('\r\n');
  }
}

const HEADER = 'kind,organisations,addresses that get messages,not confirmed,stopped';
