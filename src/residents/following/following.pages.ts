import { Body, Controller, Get, HttpCode, Ip, Param, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { PreferencesService } from '../preferences/preferences.service';
import { CodeDto } from '../privacy/dto/code.dto';
import { OneTimeCodes } from '../privacy/one-time-codes.service';
import { codeWords } from '../privacy/rules/code-answer';
import { StopDto } from './following.dto';
import { FollowingService } from './following.service';

type Posted = Record<string, unknown>;
const view = (name: string) => `residents/following/views/${name}`;

/** What a person follows one by one. It tells what moves them, so the link alone does not show it (promise 9). */
@Controller('preferences/:token/following')
@ApiExcludeController()
export class FollowingPages {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly codes: OneTimeCodes,
    private readonly following: FollowingService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Anyone()
  @Render(view('ask'))
  async ask(@Param('token') token: string) {
    await this.preferences.open(token);
    return { token };
  }

  @Post('code')
  @Anyone()
  async code(
    @Param('token') token: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const contact = await this.preferences.open(token);
    await this.codes.takeFrom(callerOf(ip), contact.id);
    const what = { purpose: 'following' };
    await this.idempotency.once(`codes/${contact.id}`, requestIdOf(posted), what, (tx) =>
      this.codes.send(tx, contact, 'following'),
    );
    response.redirect(303, `/preferences/${token}/following/code`);
  }

  @Get('code')
  @Anyone()
  @Render(view('code'))
  async enter(@Param('token') token: string) {
    await this.preferences.open(token);
    return { token };
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  async show(@Param('token') token: string, @Body() posted: Posted, @Res() response: Response) {
    const { id } = await this.preferences.open(token);
    const again = (errors: readonly FieldError[], status: number) =>
      response.status(status).render(view('code'), { token, errors });
    const form = await check(CodeDto, posted);
    if (!form.ok) return again(form.errors, 422);
    try {
      const proof = await this.following.prove(id, form.value.code);
      return await this.list(response, token, id, proof);
    } catch (error) {
      if (!(error instanceof Refusal && Object.hasOwn(codeWords, error.code))) throw error;
      return again([{ field: 'code', words: error.words }], error.status);
    }
  }

  /** The proof stands in the form, never in a URL. */
  @Post('stop')
  @HttpCode(200)
  @Anyone()
  async stop(@Param('token') token: string, @Body() posted: Posted, @Res() response: Response) {
    const { id } = await this.preferences.open(token);
    const form = await check(StopDto, posted);
    if (!form.ok)
      throw new Refusal('invalid-input', 422, 'residents/following:refused.start-again');
    const { proof, interestId } = form.value;
    const stopped = await this.following.stop(id, proof, interestId);
    return this.list(response, token, id, proof, stopped);
  }

  private async list(
    response: Response,
    token: string,
    contactPointId: string,
    proof: string,
    stopped?: string,
  ): Promise<void> {
    const followed = await this.following.of(contactPointId);
    response.render(view('list'), { token, proof, followed, stopped });
  }
}
