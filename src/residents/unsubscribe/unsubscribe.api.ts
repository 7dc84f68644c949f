import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Anyone } from '../../platform/http/permission';
import { Unsubscribe } from './unsubscribe.service';

@Controller('api/v1/unsubscribe')
@ApiTags('residents')
export class UnsubscribeApi {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  /**
   * Stops all messages (`unsubscribed`), or only those about what the mail was about (`unfollowed`).
   * It may be sent any number of times, at any later time.
   */
  @Post(':token')
  @HttpCode(200)
  @Anyone()
  async act(@Param('token') token: string) {
    const all = await this.unsubscribe.byToken(token);
    return { state: all ? 'unsubscribed' : 'unfollowed' };
  }
}
