import {
  Body,
  Controller,
  Get,
  HttpCode,
  Ip,
  Param,
  ParseUUIDPipe,
  Post,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { Anyone } from '../../platform/http/permission';
import { languageFor } from '../../platform/http/language';
import { requestIdOf } from '../../platform/http/request-id-of';
import { textIn } from '../../platform/texts/texts';
import { AddressDto, ProofDto } from '../../residents/interests/follow.dto';
import { entered } from '../../residents/privacy/entered';
import { ELSEWHERE } from '../forms/form-words';
import { PassDto } from '../forms/forms.dto';
import { MoreWordsDto } from './my-concerns.dto';
import { OwnConcerns } from './own-concerns';

type Posted = Record<string, unknown>;
const page = (response: Response, view: string, more: Posted) =>
  response.render(view, {
    title: textIn(languageFor(response), 'conversation/my-concerns:title'),
    ...{ leaveTo: ELSEWHERE, ...more },
  });
const own = (name: string) => `conversation/my-concerns/views/${name}`;

/** Where my concern stands. A link alone shows nothing: each visit begins with a code from the mailbox. */
@Controller('my-concerns')
@ApiExcludeController()
export class MyConcernsPages {
  constructor(private readonly concerns: OwnConcerns) {}

  @Get()
  @Anyone()
  before(@Res() response: Response) {
    const words = textIn(languageFor(response), 'conversation/my-concerns:before');
    page(response, 'conversation/forms/views/before', { next: '/my-concerns/address', words });
  }

  @Get('address')
  @Anyone()
  address(@Res() response: Response) {
    page(response, own('address'), {});
  }

  @Post('code')
  @HttpCode(200)
  @Anyone()
  async code(@Body() posted: Posted, @Ip() ip: string, @Res() response: Response) {
    const form = await check(AddressDto, posted);
    const again = (errors: readonly FieldError[], status: number) =>
      page(response.status(status), own('address'), { posted, errors });
    if (!form.ok) return again(form.errors, 422);
    try {
      const who = { email: form.value.email, language: languageFor(response) };
      const proof = await this.concerns.ask(who, callerOf(ip), requestIdOf(posted));
      page(response, own('code'), { proof });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      again([{ field: 'email', words: error.words }], error.status);
    }
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  async open(@Body() posted: Posted, @Res() response: Response) {
    const pass = await entered(ProofDto, posted, ({ proof, code }) =>
      this.concerns.open(proof, code),
    );
    if (pass.ok) return this.list(response, pass.value);
    const { status, errors } = pass;
    page(response.status(status), own('code'), { proof: posted.proof, errors });
  }

  @Post(':id/words')
  @HttpCode(200)
  @Anyone()
  async words(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(MoreWordsDto, posted);
    if (!form.ok) return this.wrong(response, id, posted, form.errors, 422);
    const { pass, words } = form.value;
    try {
      const taken = await this.concerns.add(pass, id, words, requestIdOf(posted));
      if (taken.danger)
        return page(response, 'conversation/forms/views/danger', {
          ...{ kind: 'concern', pass: taken.pass, posted: {} },
        });
      await this.list(response, pass, { told: 'conversation/my-concerns:added' });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'too-many-requests') throw error;
      return this.wrong(response, id, posted, [{ field: 'words', words: error.words }], 429);
    }
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Anyone()
  async withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(PassDto, posted);
    if (!form.ok) throw new Refusal('unknown-token', 404, form.errors[0]!.words);
    const { pass } = form.value;
    let told = 'conversation/my-concerns:taken-back';
    try {
      await this.concerns.withdraw(pass, id, requestIdOf(posted));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'may-not') throw error;
      told = error.words;
    }
    await this.list(response, pass, { told });
  }

  /** What was typed is kept, at its own field. */
  private wrong(
    response: Response,
    id: string,
    posted: Posted,
    found: readonly FieldError[],
    status: number,
  ) {
    const pass = typeof posted.pass === 'string' ? posted.pass : '';
    const errors = found.map(({ words }) => ({ field: `words-${id}`, words }));
    return this.list(response.status(status), pass, { errors, typed: { id, words: posted.words } });
  }

  private async list(response: Response, pass: string, more: Posted = {}) {
    const concerns = await this.concerns.list(pass, languageFor(response));
    page(response, own('list'), { concerns, pass, ...more });
  }
}
