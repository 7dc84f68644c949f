import { Body, Controller, Delete, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { callerOf } from '../../platform/http/address-limit';
import { Anyone } from '../../platform/http/permission';
import { PreferencesService } from '../preferences/preferences.service';
import { CodeDto } from '../privacy/dto/code.dto';
import { PhoneClaims } from './phone-claims.service';
import { PhoneDto } from './phone.dto';

/** A phone for urgent safety texts. Each call may be repeated: an older code ends, a second removal finds nothing. */
@Controller('api/v1/preferences/:token/phone')
@ApiTags('residents')
export class PhonesApi {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly claims: PhoneClaims,
  ) {}

  @Post()
  @Anyone()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Texts a code to a number. 503 `text-not-sent` where Notify does not take it.',
  })
  async ask(@Param('token') token: string, @Body() { number }: PhoneDto, @Ip() ip: string) {
    const { id } = await this.preferences.open(token);
    await this.claims.ask(callerOf(ip), id, number);
    return { sent: true };
  }

  @Post('confirmation')
  @Anyone()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Confirms the number by the code: urgent safety texts go there from now on',
  })
  async confirm(@Param('token') token: string, @Body() { code }: CodeDto) {
    const { id } = await this.preferences.open(token);
    await this.claims.confirm(id, code);
    return { texts: true };
  }

  @Delete()
  @Anyone()
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes the number away; no more texts' })
  async remove(@Param('token') token: string): Promise<void> {
    const { id } = await this.preferences.open(token);
    await this.claims.remove(id);
  }
}
