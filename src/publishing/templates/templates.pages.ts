import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { EditingService } from '../decisions/editing.service';
import { fill, valuesFor } from './fill';
import { templateOf } from './templates';

const VIEW = 'publishing/templates/views/template';

function existing(code: string) {
  const found = templateOf(code);
  if (!found) throw new Refusal('not-found', 404, 'There is no such template.');
  return found;
}

/** Guided fields; once filled in they are a draft, whose words may be changed freely. */
@Controller('staff/messages/templates')
@ApiExcludeController()
export class TemplatesPages {
  constructor(private readonly editing: EditingService) {}

  @Get(':code')
  @Can('message.write')
  show(@Param('code') code: string, @Res() response: Response) {
    response.render(VIEW, { template: existing(code), values: {} });
  }

  @Post(':code')
  @Can('message.write')
  async start(
    @Me() me: StaffMember,
    @Param('code') code: string,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const template = existing(code);
    const given = (posted.values ?? {}) as Record<string, unknown>;
    const made = fill(template, given);
    if (!made.ok) {
      const values = valuesFor(template, given);
      return response.status(422).render(VIEW, { template, values, errors: made.errors });
    }
    const { subject, body, messageType, template: filled } = made.filled;
    const key = requestIdOf(posted);
    const id = await this.editing.create(me, key, {
      ...{ subject, body, template: filled, declaration: { messageType } },
      ...{ topicCode: '', areaIds: [], claims: [], urgent: false },
      ...{ releaseAt: null, notAfter: null },
    });
    response.redirect(303, `/staff/messages/${id}/edit`);
  }
}
