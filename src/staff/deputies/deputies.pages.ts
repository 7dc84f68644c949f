import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DateTime } from 'luxon';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { DeputiesService, type Wish } from './deputies.service';
import { DeputyFormDto } from './deputy.dto';

const VIEW = 'staff/deputies/views/deputies';
type Posted = Record<string, unknown>;

@Controller('staff/deputies')
@ApiExcludeController()
export class DeputiesPages {
  constructor(
    private readonly deputies: DeputiesService,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Can('deputy.name')
  async show(@Me() me: StaffMember, @Query('done') done: unknown, @Res() response: Response) {
    response.render(VIEW, { ...(await this.page(me)), done: done === 'yes' });
  }

  @Post()
  @Can('deputy.name')
  async name(@Me() me: StaffMember, @Body() posted: Posted, @Res() response: Response) {
    const form = await check(DeputyFormDto, posted);
    if (!form.ok) return this.again(me, posted, form.errors, 422, response);
    try {
      await this.deputies.name(me, keyIn(posted), this.wishIn(form.value));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'may-not') throw error;
      const errors = [{ field: 'deputyId', words: error.words }];
      return this.again(me, posted, errors, error.status, response);
    }
    response.redirect(303, '/staff/deputies?done=yes');
  }

  @Post(':id/end')
  @Can('deputy.name')
  async end(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    await this.deputies.end(me, keyIn(posted), id);
    response.redirect(303, '/staff/deputies?done=yes');
  }

  private async again(
    me: StaffMember,
    posted: Posted,
    errors: readonly FieldError[],
    status: number,
    response: Response,
  ) {
    response.status(status).render(VIEW, { ...(await this.page(me)), posted, errors });
  }

  private async page(me: StaffMember) {
    const roles = this.deputies.rolesOf(me);
    const [items, candidates] = await Promise.all([
      this.deputies.listOf(me),
      this.deputies.candidates(me, roles),
    ]);
    return { roles, candidates, items };
  }

  /** Whole days on the force's clock, both included. */
  private wishIn({ role, deputyId, firstDay, lastDay }: DeputyFormDto): Wish {
    const begins = (day: string) => DateTime.fromISO(day, { zone: this.settings.FORCE_ZONE });
    const to = begins(lastDay).plus({ days: 1 });
    return { role, deputyId, from: begins(firstDay).toJSDate(), to: to.toJSDate() };
  }
}

const keyIn = ({ request_id: key }: Posted) => (typeof key === 'string' ? key : undefined);
