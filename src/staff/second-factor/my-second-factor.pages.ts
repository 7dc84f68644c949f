import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { keepSession } from '../../platform/http/keep-session';
import { Can, Me } from '../can';
import { may } from '../rules/permissions';
import { begin } from '../sign-in/staff-session';
import type { StaffMember } from '../staff-member';
import { mayReplace, NewFactor } from './new-factor';
import { SecondFactorProof } from './second-factor-proof.service';
import { ActDto } from './second-factor.dto';
import { SecondFactors } from './second-factors.service';

const MINE = '/staff/second-factor';
const VIEW = 'staff/second-factor/views/mine';
const SET_UP = { action: `${MINE}/set-up`, required: false };

/** One's own second factor. Whatever changes the one there is asks for a code first. */
@Controller('staff/second-factor')
@ApiExcludeController()
export class MySecondFactorPages {
  constructor(
    private readonly factors: SecondFactors,
    private readonly proof: SecondFactorProof,
    private readonly newFactor: NewFactor,
  ) {}

  @Get()
  @Can('staff.home')
  async show(@Me() me: StaffMember, @Res() response: Response): Promise<void> {
    response.render(VIEW, await this.page(me));
  }

  @Post()
  @Can('staff.home')
  async act(
    @Me() me: StaffMember,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const again = async (status: number, errors: readonly FieldError[]) =>
      response.status(status).render(VIEW, { ...(await this.page(me)), act: body.act, errors });
    const form = await check(ActDto, body);
    if (!form.ok) return again(422, form.errors);
    const { act, code } = form.value;
    try {
      await this.proof.take(me.id, code, callerOf(request.ip));
      if (act === 'new-codes')
        return this.newFactor.showCodes(response, await this.factors.newCodes(me.id), MINE);
      if (act === 'turn-off') await this.factors.turnOff(me.id);
      else await this.replace(request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return again(error.status, [{ field: 'code', words: error.words }]);
    }
    response.redirect(303, act === 'turn-off' ? MINE : SET_UP.action);
  }

  @Get('set-up')
  @Can('staff.home')
  async offer(
    @Me() me: StaffMember,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (await this.mayNotSetUp(me, request)) return response.redirect(303, MINE);
    await this.newFactor.show(request, response, me.id, SET_UP);
  }

  @Post('set-up')
  @Can('staff.home')
  async confirm(
    @Me() me: StaffMember,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (await this.mayNotSetUp(me, request)) return response.redirect(303, MINE);
    const codes = await this.newFactor.take(request, response, me.id, body, SET_UP);
    if (!codes) return;
    // Under a new id from here on, and no longer than the shift that began.
    await begin(request, me.id, request.session.signedInAt);
    this.newFactor.showCodes(response, codes, MINE);
  }

  /** Who has one replaces it by the form that asks for a code of it. */
  private async mayNotSetUp(me: StaffMember, { session }: Request): Promise<boolean> {
    this.mustBeOn();
    return !mayReplace(session) && (await this.factors.of(me.id)) !== null;
  }

  private async replace({ session }: Request): Promise<void> {
    session.newFactor = { proposal: this.factors.propose(), replaces: true, since: Date.now() };
    await keepSession(session);
  }

  private async page(me: StaffMember) {
    this.mustBeOn();
    return {
      factor: await this.factors.of(me.id),
      required: this.factors.setting === 'required',
      mayReset: may(me.roles, 'second-factor.reset'),
    };
  }

  private mustBeOn(): void {
    if (this.factors.setting === 'off') throw new Refusal('not-found', 404, 'Page not found.');
  }
}
