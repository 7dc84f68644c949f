import { Body, Controller, Get, Post, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ChainChecks } from '../../audit/checks/chain-checks.service';
import { faultWords } from '../../audit/checks/rules/fault-words';
import { Heads } from '../../audit/heads/heads.service';
import { misfitWords } from '../../audit/heads/rules/misfit';
import { Settings } from '../../platform/config/settings';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { StaffService } from '../staff.service';
import { HeadListDto } from './audit-log.dto';

/** A short chain is done by then, and the page shows the result at once. */
const WAIT_MS = 2_000;

/** Whether the log is whole, and whether it still is what left the database. */
@Controller('staff/audit/chain')
@ApiExcludeController()
export class ChainPages {
  constructor(
    private readonly heads: Heads,
    private readonly checks: ChainChecks,
    private readonly staff: StaffService,
    private readonly settings: Settings,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('audit.read')
  @Render('staff/audit-log/views/chain')
  async show(@Query() { cursor }: HeadListDto) {
    const [{ items, next }, check] = await Promise.all([
      this.heads.list(cursor),
      this.checks.newest(),
    ]);
    const names = await this.staff.namesByIds(check ? [check.staffId] : []);
    const heads = items.map((one) => ({
      ...one,
      words: one.misfit && sentence(misfitWords[one.misfit](one.head)),
    }));
    const { AUDIT_HEADS_FOLDER: folder, AUDIT_HEADS_TO: to } = this.settings;
    return {
      ...{ heads, next, check, by: check && names.get(check.staffId) },
      faultWords: check?.fault && faultWords[check.fault],
      off: folder === '' && to === '',
    };
  }

  @Post()
  @Can('audit.read')
  async verify(
    @Me() me: StaffMember,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const key = requestIdOf(posted);
    const { id } = await this.idempotency.once(me.id, key, { act: 'verify-audit' }, (tx) =>
      this.checks.begin(tx, me.id),
    );
    await this.checks.run(id, WAIT_MS);
    response.redirect(303, '/staff/audit/chain');
  }
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
