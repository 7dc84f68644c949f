import { Body, Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { Idempotency } from '../../platform/http/idempotency';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { PreferencesService } from '../preferences/preferences.service';
import { PauseService, pausedNow } from './pause.service';

/** A month without mails, by the link in each mail: it shows and changes subscriptions only. */
@Controller('preferences/:token/pause')
@ApiExcludeController()
export class PausePages {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly pause: PauseService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Anyone()
  @Render('residents/pause/views/pause')
  async show(@Param('token') token: string) {
    return { token, until: pausedNow(await this.preferences.open(token)) };
  }

  @Post()
  @Anyone()
  begin(@Param('token') token: string, @Body() body: unknown, @Res() response: Response) {
    return this.act(token, 'begin', body, response, (tx, id) => this.pause.begin(tx, id));
  }

  @Post('end')
  @Anyone()
  end(@Param('token') token: string, @Body() body: unknown, @Res() response: Response) {
    return this.act(token, 'end', body, response, (tx, id) => this.pause.end(tx, id));
  }

  private async act(
    token: string,
    what: string,
    body: unknown,
    response: Response,
    act: (tx: EntityManager, id: string) => Promise<unknown>,
  ): Promise<void> {
    const { id } = await this.preferences.open(token);
    const key = requestIdOf(body as Record<string, unknown>);
    await this.idempotency.once(`pause/${id}`, key, { what }, async (tx) => {
      await act(tx, id);
      return null;
    });
    response.redirect(303, `/preferences/${token}?saved=yes`);
  }
}
