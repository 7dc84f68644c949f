import { Body, Controller, Get, HttpCode, Ip, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { OutlinesService } from '../../places/map/outlines.service';
import { PostcodesService } from '../../places/postcodes/postcodes.service';
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
    private readonly postcodes: PostcodesService,
  ) {}

  @Get()
  @Anyone()
  @Render(ASK)
  show() {
    return this.ways();
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  async answer(@Body() body: { postcode?: string }, @Ip() ip: string, @Res() response: Response) {
    const again = async (wrong: Omit<FieldError, 'field'>) =>
      response.status(422).render(ASK, {
        ...{ postcode: body.postcode, errors: [{ ...wrong, field: 'postcode' }] },
        ...(await this.ways()),
      });
    const form = await check(WhereDto, { postcode: body.postcode });
    if (!form.ok) return again(form.errors[0]!);
    const answer = await this.where.ask(callerOf(ip), form.value.postcode);
    if (!answer.found) return again(noPlaceWords(answer.why));
    response.render('residents/where/views/answer', { answer });
  }

  /** Who has no directory of postcodes is not asked for one: none would be found. */
  private async ways() {
    const [hasMap, hasPostcodes] = await Promise.all([
      this.outlines.known(),
      this.postcodes.known(),
    ]);
    return { hasMap, hasPostcodes };
  }
}
