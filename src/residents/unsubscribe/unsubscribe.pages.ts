import { Controller, Get, HttpCode, Param, Post, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OneClick } from '../../platform/http/one-click';
import { Anyone } from '../../platform/http/permission';
import { Unsubscribe } from './unsubscribe.service';

/** GET shows the button; POST stops all. RFC 8058: mail programs POST here by themselves, and no redirect may answer. */
@Controller('unsubscribe')
@ApiExcludeController()
export class UnsubscribePages {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  @Get(':token')
  @Anyone()
  @Render('residents/unsubscribe/views/unsubscribe')
  ask(@Param('token') token: string) {
    this.unsubscribe.read(token);
    return { token };
  }

  @Post(':token')
  @Anyone()
  @OneClick()
  @HttpCode(200)
  @Render('residents/unsubscribe/views/unsubscribed')
  async act(@Param('token') token: string) {
    await this.unsubscribe.byToken(token);
    return {};
  }
}
