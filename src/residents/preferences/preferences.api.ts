import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Anyone } from '../../platform/http/permission';
import { ChoicesDto } from '../subscriptions/dto/choices.dto';
import { PreferencesService } from './preferences.service';

@Controller('api/v1/preferences/:token')
@ApiTags('residents')
export class PreferencesApi {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly idempotency: Idempotency,
  ) {}

  /** What is followed, with its ETag. Never an address or a name. */
  @Get()
  @Anyone()
  async show(@Param('token') token: string) {
    return this.preferences.view(await this.preferences.open(token));
  }

  /** Follows exactly these. Needs the ETag in If-Match; an old one gives 412 `stale-edit`. */
  @Put()
  @Anyone()
  async change(
    @Param('token') token: string,
    @Body() body: ChoicesDto,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    const { id } = await this.preferences.open(token);
    const { areaIds, topicCodes, cadence, cadences, language, mailLook } = body;
    const choices = {
      ...{ areaIds, topicCodes, cadence, cadences },
      ...(language && { language }),
      ...(mailLook && { mailLook }),
    };
    await this.idempotency.once(`preferences/${id}`, key, { choices, seen }, (tx) =>
      this.preferences.change(tx, id, seen, choices),
    );
    return this.preferences.view(await this.preferences.open(token));
  }
}
