import { Body, Controller, Get, Ip, Param, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { PageLanguage } from '../../platform/http/page-language';
import { Anyone } from '../../platform/http/permission';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { PreferencesService } from '../preferences/preferences.service';
import { CodeDto } from '../privacy/dto/code.dto';
import { entered } from '../privacy/entered';
import { PhoneClaims } from './phone-claims.service';
import { PhoneDto } from './phone.dto';
import { Phones } from './phones.service';

const NUMBER = 'residents/phones/views/number';
const CODE = 'residents/phones/views/code';

/** Urgent safety messages as texts: give a number, enter the code that comes, or take it away again. */
@Controller('preferences/:token/texts')
@ApiExcludeController()
export class PhonesPages {
  constructor(
    private readonly db: DataSource,
    private readonly preferences: PreferencesService,
    private readonly claims: PhoneClaims,
    private readonly phones: Phones,
  ) {}

  @Get()
  @Anyone()
  @Render(NUMBER)
  async show(@Param('token') token: string) {
    const { id } = await this.preferences.open(token);
    return { token, on: this.claims.on, has: await this.phones.has(this.db, id) };
  }

  @Post()
  @Anyone()
  async ask(
    @Param('token') token: string,
    @Body() body: Record<string, unknown>,
    @Ip() ip: string,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    const { id } = await this.preferences.open(token);
    const has = await this.phones.has(this.db, id);
    const again = (errors: readonly FieldError[], status: number) =>
      response.status(status).render(NUMBER, { token, on: true, has, errors, values: body });
    const form = await check(PhoneDto, body);
    if (!form.ok) return again(form.errors, 422);
    try {
      await this.claims.ask(callerOf(ip), id, form.value.number, language);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'no-texts') throw error;
      return again([{ field: 'number', words: error.words }], error.status);
    }
    response.redirect(303, `/preferences/${token}/texts/code`);
  }

  @Get('code')
  @Anyone()
  @Render(CODE)
  async enter(@Param('token') token: string) {
    await this.preferences.open(token);
    return { token };
  }

  @Post('code')
  @Anyone()
  async confirm(
    @Param('token') token: string,
    @Body() body: Record<string, unknown>,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    const { id } = await this.preferences.open(token);
    const answer = await entered(CodeDto, body, ({ code }) =>
      this.claims.confirm(id, code, language),
    );
    if (!answer.ok)
      return response.status(answer.status).render(CODE, { token, errors: answer.errors });
    response.redirect(303, `/preferences/${token}?saved=yes`);
  }

  @Post('remove')
  @Anyone()
  async remove(@Param('token') token: string, @Res() response: Response) {
    const { id } = await this.preferences.open(token);
    await this.claims.remove(id);
    response.redirect(303, `/preferences/${token}?saved=yes`);
  }
}
