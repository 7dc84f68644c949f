import {
  Body,
  Controller,
  Get,
  HttpCode,
  Ip,
  NotFoundException,
  Param,
  Post,
  Render,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { callerOf } from '../../platform/http/address-limit';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { PreferencesService } from '../preferences/preferences.service';
import { CodeDoor } from './code-door.service';
import { CodeDto } from './dto/code.dto';
import { entered } from './entered';
import { OneTimeCodes } from './one-time-codes.service';
import { PersonalData } from './personal-data.service';
import { codePurposes, type CodePurpose } from './rules/code-answer';
import { kept } from './rules/kept';

const ENTER = 'residents/privacy/views/enter-code';

/** Download and deletion. The link alone is not enough: a fresh code must come from the mailbox. */
@Controller('preferences/:token/data/:purpose')
@ApiExcludeController()
export class PrivacyPages {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly door: CodeDoor,
    private readonly codes: OneTimeCodes,
    private readonly data: PersonalData,
  ) {}

  @Get()
  @Anyone()
  @Render('residents/privacy/views/ask-code')
  async explain(@Param('token') token: string, @Param('purpose') name: string) {
    const purpose = existing(name);
    await this.preferences.open(token);
    return { token, purpose, kept };
  }

  @Post('code')
  @Anyone()
  async ask(
    @Param('token') token: string,
    @Param('purpose') name: string,
    @Body() body: Record<string, unknown>,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const purpose = existing(name);
    const contact = await this.preferences.open(token);
    await this.door.send(contact, purpose, callerOf(ip), requestIdOf(body));
    response.redirect(303, `/preferences/${token}/data/${purpose}/code`);
  }

  @Get('code')
  @Anyone()
  @Render(ENTER)
  async enter(@Param('token') token: string, @Param('purpose') name: string) {
    const purpose = existing(name);
    await this.preferences.open(token);
    return { token, purpose };
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  async act(
    @Param('token') token: string,
    @Param('purpose') name: string,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const purpose = existing(name);
    const { id } = await this.preferences.open(token);
    const answer = await entered(CodeDto, body, async ({ code }) => {
      const codeId = await this.codes.check(id, purpose, code);
      return purpose === 'download' ? this.data.download(id, codeId) : this.data.erase(id, codeId);
    });
    if (!answer.ok) {
      const { status, errors } = answer;
      return response.status(status).render(ENTER, { token, purpose, errors });
    }
    if (!answer.value) return response.render('residents/privacy/views/deleted', { kept });
    response.attachment('what-we-hold-about-you.json').type('json');
    response.send(JSON.stringify(answer.value, null, 2));
  }
}

function existing(name: string): CodePurpose {
  const purpose = codePurposes.find((each) => each === name);
  if (!purpose) throw new NotFoundException();
  return purpose;
}
