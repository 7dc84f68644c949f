import {
  Body,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Render,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OneClick } from '../../platform/http/one-click';
import { Anyone } from '../../platform/http/permission';
import { MailRatings } from './ratings.service';

/** GET shows a button and counts nothing, for scanners of mail follow links; POST counts. The token is the whole authority. */
@Controller('useful')
@ApiExcludeController()
export class RatingsPages {
  constructor(private readonly ratings: MailRatings) {}

  @Get(':token/:answer')
  @Anyone()
  @Render('delivery/ratings/views/ask')
  ask(@Param('token') token: string, @Param('answer') answer: string) {
    this.ratings.read(token);
    return { token, useful: usefulIs(answer) };
  }

  @Post(':token')
  @Anyone()
  @OneClick()
  @HttpCode(200)
  @Render('delivery/ratings/views/thanks')
  async rate(@Param('token') token: string, @Body() posted: { answer?: unknown }) {
    const useful = usefulIs(posted?.answer);
    await this.ratings.rate(token, useful);
    return { token, useful };
  }
}

function usefulIs(answer: unknown): boolean {
  if (answer !== 'yes' && answer !== 'no') throw new NotFoundException();
  return answer === 'yes';
}
