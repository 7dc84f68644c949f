import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { Anyone } from '../../platform/http/permission';
import { NewFactor } from '../second-factor/new-factor';
import { SecondFactorProof } from '../second-factor/second-factor-proof.service';
import { Entrance } from './entrance';
import { halfwayOf } from './halfway';
import { CodeDto } from './sign-in.dto';

const CODE = 'staff/sign-in/views/code';
const START = '/staff/sign-in';
const SET_UP = { action: '/staff/sign-in/set-up', required: true };

/** The second step of signing in: a code, or setting a second factor up first. Open only to who took the first step. */
@Controller('staff/sign-in')
@ApiExcludeController()
export class SecondStepPages {
  constructor(
    private readonly entrance: Entrance,
    private readonly proof: SecondFactorProof,
    private readonly newFactor: NewFactor,
  ) {}

  @Get('code')
  @Anyone()
  ask(@Query('with') kind: unknown, @Req() request: Request, @Res() response: Response): void {
    if (!halfwayOf(request, 'code')) return response.redirect(303, START);
    response.render(CODE, { recovery: kind === 'recovery-code' });
  }

  @Post('code')
  @Anyone()
  async take(
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const halfway = halfwayOf(request, 'code');
    if (!halfway) return response.redirect(303, START);
    const recovery = body.with === 'recovery-code';
    const again = (status: number, errors: readonly FieldError[]) =>
      response.status(status).render(CODE, { recovery, errors });
    const form = await check(CodeDto, body);
    if (!form.ok) return again(422, form.errors);
    try {
      const caller = callerOf(request.ip);
      const proof = await this.proof.take(halfway.halfwayId, form.value.code, caller);
      const isIn = await this.entrance.finish(request, halfway, proof);
      response.redirect(303, isIn ? halfway.next : START);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      again(error.status, [{ field: 'code', words: error.words }]);
    }
  }

  @Get('set-up')
  @Anyone()
  async offer(@Req() request: Request, @Res() response: Response): Promise<void> {
    const halfway = halfwayOf(request, 'set-up');
    if (!halfway) return response.redirect(303, START);
    await this.newFactor.show(request, response, halfway.halfwayId, SET_UP);
  }

  @Post('set-up')
  @Anyone()
  async confirm(
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const halfway = halfwayOf(request, 'set-up');
    if (!halfway) return response.redirect(303, START);
    const codes = await this.newFactor.take(request, response, halfway.halfwayId, body, SET_UP);
    if (!codes) return;
    if (!(await this.entrance.finish(request, halfway, 'app')))
      return response.redirect(303, START);
    this.newFactor.showCodes(response, codes, halfway.next);
  }
}
