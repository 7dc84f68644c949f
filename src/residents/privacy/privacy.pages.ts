import {
  Body,
  Controller,
  Get,
  HttpCode,
  Ip,
  NotFoundException,
  Param,
  Post,
  Render,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { Anyone } from '../../platform/http/permission';
import { PreferencesService } from '../preferences/preferences.service';
import { CodeDto } from './dto/code.dto';
import { OneTimeCodes } from './one-time-codes.service';
import { PersonalData } from './personal-data.service';
import { codePurposes, codeWords, type CodePurpose } from './rules/code-answer';
import { kept } from './rules/kept';

const ENTER = 'residents/privacy/views/enter-code';

/** Download and deletion. The link alone is not enough: a fresh code must come from the mailbox. */
@Controller('preferences/:token/data/:purpose')
@ApiExcludeController()
export class PrivacyPages {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly codes: OneTimeCodes,
    private readonly data: PersonalData,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Anyone()
  @Render('residents/privacy/views/ask-code')
  async explain(@Param('token') token: string, @Param('purpose') name: string) {
    const purpose = existing(name);
    await this.preferences.open(token);
    return { token, purpose, kept };
  }

  @Post('code')
  @Anyone()
  async ask(
    @Param('token') token: string,
    @Param('purpose') name: string,
    @Body() body: Record<string, unknown>,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const purpose = existing(name);
    const contact = await this.preferences.open(token);
    await this.codes.takeFrom(callerOf(ip), contact.id);
    await this.idempotency.once(`codes/${contact.id}`, requestId(body), { purpose }, (tx) =>
      this.codes.send(tx, contact, purpose),
    );
    response.redirect(303, `/preferences/${token}/data/${purpose}/code`);
  }

  @Get('code')
  @Anyone()
  @Render(ENTER)
  async enter(@Param('token') token: string, @Param('purpose') name: string) {
    const purpose = existing(name);
    await this.preferences.open(token);
    return { token, purpose };
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  async act(
    @Param('token') token: string,
    @Param('purpose') name: string,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const purpose = existing(name);
    const { id } = await this.preferences.open(token);
    const again = (errors: readonly FieldError[], status: number) =>
      response.status(status).render(ENTER, { token, purpose, errors });
    const form = await check(CodeDto, body);
    if (!form.ok) return again(form.errors, 422);
    try {
      const codeId = await this.codes.check(id, purpose, form.value.code);
      if (purpose === 'download') return await this.download(response, id, codeId);
      await this.data.erase(id, codeId);
      response.render('residents/privacy/views/deleted', { kept });
    } catch (error) {
      if (!(error instanceof Refusal && Object.hasOwn(codeWords, error.code))) throw error;
      return again([{ field: 'code', words: error.words }], error.status);
    }
  }

  private async download(response: Response, id: string, codeId: string): Promise<void> {
    const held = await this.data.download(id, codeId);
    response.attachment('what-we-hold-about-you.json').type('json');
    response.send(JSON.stringify(held, null, 2));
  }
}

function existing(name: string): CodePurpose {
  const purpose = codePurposes.find((each) => each === name);
  if (!purpose) throw new NotFoundException();
  return purpose;
}

function requestId({ request_id: id }: Record<string, unknown>): string | undefined {
  return typeof id === 'string' ? id : undefined;
}
