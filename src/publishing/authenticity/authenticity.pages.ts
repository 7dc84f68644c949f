import { Controller, Get, Param, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Anyone } from '../../platform/http/permission';
import { Refusal } from '../../platform/errors';
import { AuthenticityService } from './authenticity.service';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const LOOK_UP = 'publishing/authenticity/views/look-up';

@Controller('messages')
@ApiExcludeController()
export class AuthenticityPages {
  constructor(private readonly authenticity: AuthenticityService) {}

  /** For who has the number but no link to press, or trusts none. */
  @Get()
  @Anyone()
  lookUp(@Res() response: Response, @Query('number') number?: string | string[]): void {
    const given = typeof number === 'string' ? number.trim() : undefined;
    if (given && uuid.test(given)) return response.redirect(303, `/messages/${given}`);
    const words = given ? 'This is not a number of a message: copy all of it' : 'Enter the number';
    const errors = given === undefined ? undefined : [{ field: 'number', words }];
    response.status(errors ? 422 : 200).render(LOOK_UP, { number: given, errors });
  }

  /** Where the line "Check that this message is real" of each mail leads. */
  @Get(':id')
  @Anyone()
  @Render('publishing/authenticity/views/message')
  async show(@Param('id') id: string, @Res({ passthrough: true }) response: Response) {
    const unknown = () => {
      response.status(404);
      return { found: null };
    };
    if (!uuid.test(id)) return unknown();
    try {
      return { found: await this.authenticity.released(id) };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return unknown();
      throw error;
    }
  }
}
