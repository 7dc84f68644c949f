import { Body, Controller, Get, HttpCode, Ip, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { OutlinesService } from '../../places/map/outlines.service';
import { noPlaceWords } from '../../places/postcodes/rules/answer';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { Anyone } from '../../platform/http/permission';
import { WhereDto } from './where.dto';
import { Where } from './where.service';

const ASK = 'residents/where/views/where';

/** “Which officers look after my street?” */
@Controller('where')
@ApiExcludeController()
export class WherePages {
  constructor(
    private readonly where: Where,
    private readonly outlines: OutlinesService,
  ) {}

  @Get()
  @Anyone()
  @Render(ASK)
  async show() {
    return { hasMap: await this.outlines.known() };
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  async answer(@Body() body: { postcode?: string }, @Ip() ip: string, @Res() response: Response) {
    const again = async (wrong: Omit<FieldError, 'field'>) =>
      response.status(422).render(ASK, {
        ...{ postcode: body.postcode, errors: [{ ...wrong, field: 'postcode' }] },
        hasMap: await this.outlines.known(),
      });
    const form = await check(WhereDto, { postcode: body.postcode });
    if (!form.ok) return again(form.errors[0]!);
    const answer = await this.where.ask(callerOf(ip), form.value.postcode);
    if (!answer.found) return again(noPlaceWords(answer.why));
    response.render('residents/where/views/answer', { answer });
  }
}
