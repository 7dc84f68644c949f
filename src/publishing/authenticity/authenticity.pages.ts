import { Body, Controller, Get, Ip, Param, Post, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check } from '../../platform/http/check';
import { languageFor } from '../../platform/http/language';
import { Anyone } from '../../platform/http/permission';
import { Harmless } from '../../platform/http/published/harmless';
import { Published } from '../../platform/http/published/published';
import { topicName } from '../../residents/topics/topic-texts';
import { AuthenticityService } from './authenticity.service';
import { RealCheckDto } from './real-check.dto';
import { RealCheck } from './real-check.service';
import { FEWEST_WORDS } from './rules/compare';
import { wordsIn } from './rules/words';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const LOOK_UP = 'publishing/authenticity/views/look-up';
const VERDICT = 'publishing/authenticity/views/verdict';
const TOO_SHORT = { field: 'text', words: 'publishing/authenticity:words.few' };

@Controller('messages')
@ApiExcludeController()
export class AuthenticityPages {
  constructor(
    private readonly authenticity: AuthenticityService,
    private readonly real: RealCheck,
  ) {}

  /** For who has the number but no link to press, or trusts none. */
  @Get()
  @Published()
  lookUp(@Res() response: Response, @Query('number') number?: string | string[]): void {
    const given = typeof number === 'string' ? number.trim() : undefined;
    if (given && uuid.test(given)) return response.redirect(303, `/messages/${given}`);
    const words = `publishing/authenticity:number.${given ? 'wrong' : 'missing'}`;
    const errors = given === undefined ? undefined : [{ field: 'number', words }];
    response.status(errors ? 422 : 200).render(LOOK_UP, { number: given, errors });
  }

  /** What was pasted is compared and forgotten; it stands in no address and no log. */
  @Post('check')
  @Anyone()
  @Harmless()
  async compare(@Body() posted: unknown, @Ip() ip: string, @Res() response: Response) {
    const form = await check(RealCheckDto, posted);
    const errors = form.ok
      ? wordsIn(form.value.text).length < FEWEST_WORDS && [TOO_SHORT]
      : form.errors;
    if (errors || !form.ok) return response.status(422).render(LOOK_UP, { errors });
    const found = await this.real.check(form.value.text, callerOf(ip));
    response.status(200).render(VERDICT, found);
  }

  /** Where the line "Check that this message is real" of each mail leads. */
  @Get(':id')
  @Published()
  @Render('publishing/authenticity/views/message')
  async show(@Param('id') id: string, @Res({ passthrough: true }) response: Response) {
    const unknown = () => {
      response.status(404);
      return { found: null };
    };
    if (!uuid.test(id)) return unknown();
    try {
      const found = await this.authenticity.released(id);
      response.setHeader('Last-Modified', found.changedAt.toUTCString());
      const { topicCode: code, topic: name } = found;
      return { found: { ...found, topic: topicName(languageFor(response), { code, name }) } };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return unknown();
      throw error;
    }
  }
}
