import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Anyone } from '../../platform/http/permission';
import { DealtWith } from './dealt-with.service';

export class SayDealtWith {
  /** Whether it was dealt with. */
  @IsIn(['yes', 'no'])
  said: 'yes' | 'no';
}

@ApiTags('residents')
@Controller('api/v1/public/dealt-with')
export class DealtWithApi {
  constructor(private readonly dealtWith: DealtWith) {}

  /** The token is the link's own. The first word counts: `counted` is false for a later one. */
  @Post(':token')
  @HttpCode(200)
  @Anyone()
  async say(@Param('token') token: string, @Body() { said }: SayDealtWith) {
    return { counted: await this.dealtWith.say(this.dealtWith.read(token), said) };
  }
}
