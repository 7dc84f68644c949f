import { Body, Controller, Get, HttpCode, Param, Post, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OneClick } from '../../platform/http/one-click';
import { Anyone } from '../../platform/http/permission';
import { departureReasons, isReason, mailIdIn } from '../departures/rules/reasons';
import { Unsubscribe } from './unsubscribe.service';

/** GET shows the button; POST stops all, or the news of one thing where the mail was about that. RFC 8058: mail programs POST here by themselves, and no redirect may answer. */
@Controller('unsubscribe')
@ApiExcludeController()
export class UnsubscribePages {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  @Get(':token')
  @Anyone()
  @Render('residents/unsubscribe/views/unsubscribe')
  async ask(@Param('token') token: string, @Query('mail') mail?: unknown) {
    const leaving = await this.unsubscribe.read(token);
    return { token, mail: mailIdIn(mail), one: 'subject' in leaving };
  }

  @Post(':token')
  @Anyone()
  @OneClick()
  @HttpCode(200)
  @Render('residents/unsubscribe/views/unsubscribed')
  async act(
    @Param('token') token: string,
    @Body() posted: { everything?: unknown },
    @Query('mail') mail?: unknown,
  ) {
    const mailId = mailIdIn(mail);
    const all = await this.unsubscribe.byToken(token, posted?.everything === 'yes', 'link', mailId);
    return { token, mail: mailId, all, reasons: departureReasons };
  }

  /** Why, for who likes to say: it changes nothing else. */
  @Post(':token/reason')
  @Anyone()
  @OneClick()
  @HttpCode(200)
  @Render('residents/departures/views/thanks')
  async explain(@Param('token') token: string, @Body() posted: { reason?: unknown }) {
    const reason = posted?.reason;
    if (isReason(reason)) await this.unsubscribe.explain(token, reason);
    else await this.unsubscribe.read(token);
    return {};
  }
}
