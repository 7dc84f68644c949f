import { Body, Controller, Get, HttpCode, Ip, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callerOf } from '../../platform/http/address-limit';
import { Anyone } from '../../platform/http/permission';
import { AuthenticityService } from './authenticity.service';
import { RealCheckDto } from './real-check.dto';
import { RealCheck } from './real-check.service';

@Controller('api/v1/public/messages')
@ApiTags('public')
export class AuthenticityApi {
  constructor(
    private readonly authenticity: AuthenticityService,
    private readonly real: RealCheck,
  ) {}

  /** 404 `not-found` unless the message was released. */
  @Get(':id')
  @Anyone()
  show(@Param('id', ParseUUIDPipe) id: string) {
    return this.authenticity.released(id);
  }

  /**
   * Whether a text is ours: `ours`, `changed` (with the words that were added and left out) or `not-known`.
   * Nothing of it is kept. 429 `too-many-requests`.
   */
  @Post('checks')
  @HttpCode(200)
  @Anyone()
  check(@Body() { text }: RealCheckDto, @Ip() ip: string) {
    return this.real.check(text, callerOf(ip));
  }
}
