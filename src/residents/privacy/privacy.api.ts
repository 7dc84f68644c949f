import { Body, Controller, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callerOf } from '../../platform/http/address-limit';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { FIRST } from '../../platform/texts/site-languages';
import { textIn } from '../../platform/texts/texts';
import { Anyone } from '../../platform/http/permission';
import { PreferencesService } from '../preferences/preferences.service';
import { CodeDoor } from './code-door.service';
import { CodeDto, PurposeDto } from './dto/code.dto';
import { OneTimeCodes } from './one-time-codes.service';
import { PersonalData } from './personal-data.service';
import { kept } from './rules/kept';

@Controller('api/v1/preferences/:token')
@ApiTags('residents')
export class PrivacyApi {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly door: CodeDoor,
    private readonly codes: OneTimeCodes,
    private readonly data: PersonalData,
  ) {}

  /** Mails a code that works once within 10 minutes. */
  @Post('codes')
  @HttpCode(202)
  @Anyone()
  async ask(
    @Param('token') token: string,
    @Body() { purpose }: PurposeDto,
    @IdempotencyKey() key: string,
    @Ip() ip: string,
  ) {
    const contact = await this.preferences.open(token);
    await this.door.send(contact, purpose, callerOf(ip), key);
    return { state: 'check-your-inbox' };
  }

  /** All that is held, as JSON. Refusals: `wrong-code` 422, `expired-code` 410, `used-code` and `no-code` 409, `too-many-wrong-codes` 429. */
  @Post('download')
  @HttpCode(200)
  @Anyone()
  async download(@Param('token') token: string, @Body() { code }: CodeDto) {
    const { id } = await this.preferences.open(token);
    return this.data.download(id, await this.codes.check(id, 'download', code));
  }

  /** Erases the address and ends all. Says what is kept, and why. Refusals as for the download. */
  @Post('deletion')
  @HttpCode(200)
  @Anyone()
  async erase(@Param('token') token: string, @Body() { code }: CodeDto) {
    const { id } = await this.preferences.open(token);
    const codeId = await this.codes.check(id, 'deletion', code);
    await this.data.erase(id, codeId);
    return { state: 'erased', kept: kept.map(inWords) };
  }
}

const inWords = (each: (typeof kept)[number]) => ({
  what: textIn(FIRST, `residents/privacy:kept.what.${each}`),
  why: textIn(FIRST, `residents/privacy:kept.why.${each}`),
});
