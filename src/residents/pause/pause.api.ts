import { Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Anyone } from '../../platform/http/permission';
import { PreferencesService } from '../preferences/preferences.service';
import { PauseService } from './pause.service';

@Controller('api/v1/preferences/:token/pause')
@ApiTags('residents')
export class PauseApi {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly pause: PauseService,
    private readonly idempotency: Idempotency,
  ) {}

  /** No mails for a month from now; answers until when. Corrections of what they read still come. */
  @Put()
  @Anyone()
  async begin(@Param('token') token: string, @IdempotencyKey() key: string) {
    const { id } = await this.preferences.open(token);
    return this.idempotency.once(`pause/${id}`, key, { what: 'begin' }, (tx) =>
      this.pause.begin(tx, id),
    );
  }

  /** Mails come again at once. */
  @Delete()
  @HttpCode(204)
  @Anyone()
  async end(@Param('token') token: string, @IdempotencyKey() key: string): Promise<void> {
    const { id } = await this.preferences.open(token);
    await this.idempotency.once(`pause/${id}`, key, { what: 'end' }, async (tx) => {
      await this.pause.end(tx, id);
      return null;
    });
  }
}
