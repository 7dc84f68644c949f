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
import { check } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { ReportCounts } from '../bounces/report-counts';
import { outcomeWords } from '../bounces/rules/outcomes';
import { reasonWords } from './rules/reasons';
import { LiftDto, SuppressionListDto } from './suppressions.dto';
import { Suppressions } from './suppressions.service';

const LIFT = 'delivery/suppression/views/lift';

/** Who is not written to, and why; one can be taken off again, with a reason. */
@Controller('staff/suppressions')
@ApiExcludeController()
export class SuppressionsPages {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly counts: ReportCounts,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('suppression.lift')
  @Render('delivery/suppression/views/list')
  async list(@Query() { cursor, limit }: SuppressionListDto, @Query('done') done: unknown) {
    const [page, counts] = await Promise.all([
      this.suppressions.list({ cursor, limit }),
      this.counts.ofLately(),
    ]);
    return { ...page, counts, reasonWords, outcomeWords, done: done === 'yes' };
  }

  @Get(':id')
  @Can('suppression.lift')
  @Render(LIFT)
  async one(@Param('id', ParseUUIDPipe) id: string) {
    return { one: await this.suppressions.get(id), reasonWords };
  }

  @Post(':id')
  @Can('suppression.lift')
  async lift(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const form = await check(LiftDto, { words: posted.words });
    if (!form.ok) {
      const one = await this.suppressions.get(id);
      const page = { one, reasonWords, errors: form.errors, words: posted.words };
      return response.status(422).render(LIFT, page);
    }
    const { words } = form.value;
    const key = requestIdOf(posted);
    await this.idempotency.once(me.id, key, { act: 'lift', id, words }, async (tx) => {
      await this.suppressions.lift(tx, me, id, words);
      return { id };
    });
    response.redirect(303, '/staff/suppressions?done=yes');
  }
}
