import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { Refusal } from '../../platform/errors';
import { Can } from '../../staff/can';
import { fill } from './fill';
import { templateOf, templates } from './templates';

class FieldsDto {
  /** Texts by the names of the template's fields; a date and time is `YYYY-MM-DDTHH:MM` on the force's clock. */
  @IsObject({ message: 'Give the fields of the template.' })
  values: Record<string, unknown>;
}

@Controller('api/v1/templates')
@ApiTags('templates')
@ApiBearerAuth()
export class TemplatesApi {
  /** Templates with their guided fields. */
  @Get()
  @Can('message.write')
  list() {
    return {
      templates: templates.map(({ code, version, name, use, messageType, fields }) => ({
        ...{ code, version, name, use, messageType },
        fields: Object.entries(fields).map(([field, one]) => ({ name: field, ...one })),
      })),
    };
  }

  /**
   * Makes subject and body of the fields. Nothing is kept: send `subject`, `body` and `template` with a message, and
   * `messageType` in its declaration. 422 `invalid-input` with the fields that are wrong.
   */
  @Post(':code/fill')
  @HttpCode(200)
  @Can('message.write')
  fill(@Param('code') code: string, @Body() { values }: FieldsDto) {
    const one = templateOf(code);
    if (!one) throw new Refusal('not-found', 404, 'There is no such template.');
    const made = fill(one, values);
    if (made.ok) return made.filled;
    throw new Refusal('invalid-input', 422, 'Some fields are wrong.', { errors: made.errors });
  }
}
