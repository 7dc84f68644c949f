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
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { resetWords, whyNotReset } from './rules/may-reset';
import { ResetSecondFactorDto, SecondFactorsDto } from './second-factor.dto';
import { SecondFactorResets } from './second-factor-resets.service';

const ONE = 'staff/second-factor/views/reset';

/** Who has a second factor, and taking away that of somebody whose phone is lost. */
@Controller('staff/second-factors')
@ApiExcludeController()
export class SecondFactorResetsPages {
  constructor(
    private readonly resets: SecondFactorResets,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('second-factor.reset')
  @Render('staff/second-factor/views/all')
  async all(@Me() me: StaffMember, @Query() query: Record<string, unknown>) {
    const form = await check(SecondFactorsDto, query);
    const { name, cursor } = form.ok ? form.value : {};
    const { items, next } = await this.resets.states(me, { name, cursor });
    const more = next && `?${new URLSearchParams({ name: name ?? '', cursor: next }).toString()}`;
    return { people: items, name, more, done: query.done === 'yes' };
  }

  @Get(':id')
  @Can('second-factor.reset')
  @Render(ONE)
  one(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(me, id);
  }

  @Post(':id')
  @Can('second-factor.reset')
  async reset(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const again = async (status: number, errors: readonly FieldError[]) =>
      response
        .status(status)
        .render(ONE, { ...(await this.page(me, id)), reason: posted.reason, errors });
    const form = await check(ResetSecondFactorDto, posted);
    if (!form.ok) return again(422, form.errors);
    const { reason } = form.value;
    const request = { resetSecondFactor: id, reason };
    try {
      await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.resets.reset(tx, me, id, reason),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'may-not') throw error;
      return again(error.status, [{ field: 'reason', words: error.words }]);
    }
    response.redirect(303, '/staff/second-factors?done=yes');
  }

  private async page(me: StaffMember, id: string) {
    const [person, resets] = await Promise.all([
      this.resets.stateOf(me, id),
      this.resets.resetsOf(id),
    ]);
    const blockers = whyNotReset(me.id, { id, holds: person.since !== null });
    return { person, resets, whyNot: blockers.map((one) => resetWords[one]) };
  }
}
