import { Controller, Get, HttpCode, Param, ParseEnumPipe, Post, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Anyone } from '../../platform/http/permission';
import { DealtWith } from './dealt-with.service';

const words = { yes: 'yes', no: 'no' } as const;
type Said = keyof typeof words;

/** The links of the mail show a button; only the button counts, since mail scanners follow links. */
@Controller('dealt-with/:said/:token')
@ApiExcludeController()
export class DealtWithPages {
  constructor(private readonly dealtWith: DealtWith) {}

  @Get()
  @Anyone()
  @Render('conversation/dealt-with/views/ask')
  ask(@Param('said', new ParseEnumPipe(words)) said: Said, @Param('token') token: string) {
    this.dealtWith.read(token);
    return { said, token };
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  @Render('conversation/dealt-with/views/said')
  async say(@Param('said', new ParseEnumPipe(words)) said: Said, @Param('token') token: string) {
    const counted = await this.dealtWith.say(this.dealtWith.read(token), said);
    return { said, counted };
  }
}
