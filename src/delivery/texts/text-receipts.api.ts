import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Anyone } from '../../platform/http/permission';
import { TextReceipts } from './text-receipts.service';

/** Where GOV.UK Notify posts delivery receipts; it tries again, five times in five minutes each, after any error. */
@Controller('api/v1/notify/receipts')
@ApiTags('delivery')
export class TextReceiptsApi {
  constructor(
    private readonly settings: Settings,
    private readonly receipts: TextReceipts,
  ) {}

  /** 401 `unauthorised` without NOTIFY_CALLBACK_TOKEN as bearer token. What is no text of ours is taken and ignored. */
  @Post()
  @Anyone()
  @HttpCode(204)
  @ApiOperation({ summary: 'A delivery receipt of GOV.UK Notify' })
  async take(
    @Headers('authorization') authorization: string | undefined,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<void> {
    const token = this.settings.NOTIFY_CALLBACK_TOKEN;
    if (token === '' || !same(authorization ?? '', `Bearer ${token}`))
      throw new Refusal('unauthorised', 401, 'The bearer token is missing or wrong.');
    await this.receipts.take({ reference: body?.reference, status: body?.status });
  }
}

/** Takes as long for a near miss as for a far one. */
const same = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
const digest = (text: string) => createHash('sha256').update(text).digest();
