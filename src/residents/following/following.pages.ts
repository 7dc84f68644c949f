import { Body, Controller, Get, HttpCode, Ip, Param, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check } from '../../platform/http/check';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { PreferencesService } from '../preferences/preferences.service';
import { CodeDoor } from '../privacy/code-door.service';
import { CodeDto } from '../privacy/dto/code.dto';
import { entered } from '../privacy/entered';
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
    private readonly door: CodeDoor,
    private readonly following: FollowingService,
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
    await this.door.send(contact, 'following', callerOf(ip), requestIdOf(posted));
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
    const proof = await entered(CodeDto, posted, ({ code }) =>
      this.door.open(id, 'following', code),
    );
    if (proof.ok) return this.list(response, token, id, proof.value);
    response.status(proof.status).render(view('code'), { token, errors: proof.errors });
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
