import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { noPlaceWords, type NoPlace, type Place } from '../../places/postcodes/rules/answer';
import { callerOf } from '../../platform/http/address-limit';
import { Anyone } from '../../platform/http/permission';
import { FIRST } from '../../platform/texts/site-languages';
import { textIn } from '../../platform/texts/texts';
import { PointDto, WhereDto } from './where.dto';
import { Where } from './where.service';

@Controller('api/v1/public')
@ApiTags('public')
export class WhereApi {
  constructor(private readonly where: Where) {}

  /**
   * The ward of a postcode, and wards that begin close by. A POST, so that no postcode stands in a URL; nothing is
   * kept. `found` false: `why` is a code, `said` and `todo` are words for the person.
   */
  @Post('postcodes/look-up')
  @HttpCode(200)
  @Anyone()
  async lookUp(@Body() { postcode, around }: WhereDto, @Ip() ip: string) {
    const answer = await this.where.ask(callerOf(ip), postcode, around);
    if (!answer.found) return { found: false, why: answer.why, ...inFirstLanguage(answer.why) };
    const { place, near, ended } = answer;
    const code = answer.postcode;
    return {
      found: true,
      postcode: code,
      place: brief(place),
      near: near.map(brief),
      ended: ended ?? null,
    };
  }

  /** The same of a point on the map. Nothing is kept. `found` false: it is outside our area. */
  @Post('points/look-up')
  @HttpCode(200)
  @Anyone()
  async lookUpPoint(@Body() { longitude, latitude, around }: PointDto, @Ip() ip: string) {
    const answer = await this.where.at(callerOf(ip), [longitude, latitude], around);
    if (!answer) return { found: false };
    return { found: true, place: brief(answer.place), near: answer.near.map(brief) };
  }
}

const inFirstLanguage = (why: NoPlace) => {
  const { said, todo } = noPlaceWords(why).values;
  return { said: textIn(FIRST, said), todo: textIn(FIRST, todo) };
};

const brief = ({ id, name, borough, boroughId, pilot }: Place) => ({
  id,
  name,
  borough,
  boroughId,
  pilot,
});
