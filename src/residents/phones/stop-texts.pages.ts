import { Controller, Get, HttpCode, Ip, Param, Post, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { callerOf } from '../../platform/http/address-limit';
import { OneClick } from '../../platform/http/one-click';
import { Anyone } from '../../platform/http/permission';
import { RateLimits } from '../../platform/http/rate-limits';
import { StopTexts } from './stop-texts.service';

/** The code is short: whoever guesses gets few tries. */
const guesses = { points: 60, seconds: 60 * 60 };

/** GET shows the button, since phones and scanners open links by themselves; POST acts. */
@Controller('s/:code')
@ApiExcludeController()
export class StopTextsPages {
  constructor(
    private readonly texts: StopTexts,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  @Anyone()
  @Render('residents/phones/views/stop')
  async ask(@Param('code') code: string, @Ip() ip: string) {
    await this.limits.take('stop-code', callerOf(ip), guesses);
    await this.texts.read(code);
    return { code, stopped: false };
  }

  @Post()
  @Anyone()
  @OneClick()
  @HttpCode(200)
  @Render('residents/phones/views/stop')
  async act(@Param('code') code: string, @Ip() ip: string) {
    await this.limits.take('stop-code', callerOf(ip), guesses);
    await this.texts.stop(code);
    return { code, stopped: true };
  }
}
