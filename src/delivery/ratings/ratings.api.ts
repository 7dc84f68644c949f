import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { Anyone } from '../../platform/http/permission';
import { MailRatings } from './ratings.service';

export class RatingDto {
  /** Whether the mail was useful to its reader. */
  @IsBoolean({ message: 'Say whether it was useful: true or false' })
  useful: boolean;
}

@Controller('api/v1/ratings')
@ApiTags('residents')
export class RatingsApi {
  constructor(private readonly ratings: MailRatings) {}

  /** What the reader of a mail thinks of it, by the token of the mail's links. The last answer counts. 404 `unknown-token`. */
  @Put(':token')
  @HttpCode(200)
  @Anyone()
  async rate(@Param('token') token: string, @Body() { useful }: RatingDto) {
    await this.ratings.rate(token, useful);
    return { useful };
  }
}
