import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Render,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { EmailDto } from './account.dto';
import { OwnPasswords } from './own-passwords.service';
import { NewPasswordDto, OwnPasswordDto } from './password.dto';
import { PasswordLinks } from './password-links.service';

const FORGOTTEN = 'staff/accounts/views/forgotten';
const SET = 'staff/accounts/views/set-password';
const OWN = 'staff/accounts/views/own-password';
type Posted = Record<string, unknown>;

/** Setting a password by a link, asking for that link, and changing one's own. */
@Controller('staff')
@ApiExcludeController()
export class PasswordsPages {
  constructor(
    private readonly own: OwnPasswords,
    private readonly links: PasswordLinks,
  ) {}

  @Get('forgotten-password')
  @Anyone()
  @Render(FORGOTTEN)
  ask() {
    return {};
  }

  @Post('forgotten-password')
  @HttpCode(200)
  @Anyone()
  async forgotten(@Body() posted: Posted, @Req() request: Request, @Res() response: Response) {
    const form = await check(EmailDto, posted);
    if (!form.ok)
      return response.status(422).render(FORGOTTEN, { errors: form.errors, email: posted.email });
    try {
      await this.own.forgotten(form.value.email, callerOf(request.ip));
    } catch (error) {
      const { status, errors } = wordsOf(error, 'email');
      return response.status(status).render(FORGOTTEN, { errors, email: posted.email });
    }
    response.render(FORGOTTEN, { sent: true });
  }

  /** The link only shows a form: mail scanners follow links. */
  @Get('set-password/:token')
  @Anyone()
  @Render(SET)
  async look(@Param('token') token: string) {
    await this.links.look(token);
    return { token };
  }

  @Post('set-password/:token')
  @HttpCode(200)
  @Anyone()
  async set(@Param('token') token: string, @Body() posted: Posted, @Res() response: Response) {
    const again = (status: number, errors: readonly FieldError[]) =>
      response.status(status).render(SET, { token, errors });
    const form = await check(NewPasswordDto, posted);
    if (!form.ok) return again(422, form.errors);
    try {
      await this.links.use(token, form.value.password);
    } catch (error) {
      const { status, errors } = wordsOf(error, 'password');
      return again(status, errors);
    }
    response.render(SET, { done: true });
  }

  @Get('own-password')
  @Can('staff.home')
  @Render(OWN)
  mine(@Query('done') done: unknown) {
    return { done: done === 'yes' };
  }

  @Post('own-password')
  @Can('staff.home')
  async change(
    @Me() me: StaffMember,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const again = (status: number, errors: readonly FieldError[]) =>
      response.status(status).render(OWN, { errors });
    const form = await check(OwnPasswordDto, posted);
    if (!form.ok) return again(422, form.errors);
    try {
      const { sessionID: sessionId } = request;
      await this.own.change(me, requestIdOf(posted), form.value, { sessionId });
    } catch (error) {
      const { status, errors } = wordsOf(error, 'password');
      return again(status, errors);
    }
    response.redirect(303, '/staff/own-password?done=yes');
  }
}

/** What the person can mend stands in the form; everything else is a page of its own. */
function wordsOf(error: unknown, field: string): { status: number; errors: FieldError[] } {
  const codes = ['weak-password', 'wrong-password', 'too-many-requests'];
  if (!(error instanceof Refusal) || !codes.includes(error.code)) throw error;
  const at = error.code === 'wrong-password' ? 'old' : field;
  const values = error.code === 'too-many-requests' ? { ...error.details } : undefined;
  return {
    status: error.status,
    errors: [{ field: at, words: error.words, values }],
  };
}
