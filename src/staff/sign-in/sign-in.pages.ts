import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { Anyone } from '../../platform/http/permission';
import { safeNext } from '../rules/safe-next';
import { directoryIn } from './directory-button';
import { Entrance } from './entrance';
import { SignInDto } from './sign-in.dto';
import { SignInService } from './sign-in.service';
import { end, staffIdOf } from './staff-session';

const VIEW = 'staff/sign-in/views/sign-in';

@Controller('staff')
@ApiExcludeController()
export class SignInPages {
  constructor(
    private readonly signIn: SignInService,
    private readonly entrance: Entrance,
    private readonly settings: Settings,
  ) {}

  @Get('sign-in')
  @Anyone()
  show(@Query('next') next: unknown, @Req() request: Request, @Res() response: Response): void {
    if (staffIdOf(request) && response.locals.me) return response.redirect(303, safeNext(next));
    response.render(VIEW, { next: safeNext(next), directory: directoryIn(this.settings) });
  }

  @Post('sign-in')
  @Anyone()
  async open(
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const next = safeNext(body.next);
    const form = await check(SignInDto, body);
    const again = (status: number, errors: readonly FieldError[]) =>
      response.status(status).render(VIEW, {
        ...{ next, errors, email: body.email },
        directory: directoryIn(this.settings),
      });
    if (!form.ok) return again(422, form.errors);
    try {
      const { email, password } = form.value;
      const { id, mark } = await this.signIn.open(email, password, callerOf(request.ip), 'page');
      response.redirect(303, await this.entrance.enter(request, id, { next, mark }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return again(error.status, [{ field: 'email', words: error.words }]);
    }
  }

  @Post('sign-out')
  @Anyone()
  async close(@Req() request: Request, @Res() response: Response): Promise<void> {
    const staffId = staffIdOf(request);
    await end(request);
    if (staffId) await this.signIn.closed(staffId, 'page');
    response.redirect(303, '/staff/sign-in');
  }
}
