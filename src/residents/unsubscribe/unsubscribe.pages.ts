import { Body, Controller, Get, HttpCode, Param, Post, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OneClick } from '../../platform/http/one-click';
import { Anyone } from '../../platform/http/permission';
import { Unsubscribe } from './unsubscribe.service';

/** GET shows the button; POST stops all, or the news of one thing where the mail was about that. RFC 8058: mail programs POST here by themselves, and no redirect may answer. */
@Controller('unsubscribe')
@ApiExcludeController()
export class UnsubscribePages {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  @Get(':token')
  @Anyone()
  @Render('residents/unsubscribe/views/unsubscribe')
  async ask(@Param('token') token: string) {
    const leaving = await this.unsubscribe.read(token);
    return { token, one: 'subject' in leaving };
  }

  @Post(':token')
  @Anyone()
  @OneClick()
  @HttpCode(200)
  @Render('residents/unsubscribe/views/unsubscribed')
  async act(@Param('token') token: string, @Body() posted: { everything?: unknown }) {
    const all = await this.unsubscribe.byToken(token, posted?.everything === 'yes');
    return { token, all };
  }
}
