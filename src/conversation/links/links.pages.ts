import { Body, Controller, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { TaskForms, type Posted } from '../tasks/task-forms';
import { LinkForm } from './link.dto';
import { Links } from './links.service';

/** Linking on the page of a task. */
@Controller('staff/tasks/:id')
@ApiExcludeController()
export class LinksPages {
  constructor(
    private readonly forms: TaskForms,
    private readonly links: Links,
  ) {}

  @Post('links')
  @Can('task.link')
  link(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    return this.forms.act(me, id, posted, response, {
      ...{ name: 'linkForm', Dto: LinkForm, field: 'link' },
      act: (tx, { link }) => this.links.link(tx, me, id, subjectOf(link)),
    });
  }

  @Post('unlink')
  @Can('task.link')
  unlink(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    return this.forms.act(me, id, posted, response, {
      ...{ name: 'unlinkForm', Dto: LinkForm, field: 'link' },
      act: (tx, { link }) => this.links.unlink(tx, me, id, subjectOf(link)),
    });
  }
}

function subjectOf(link: string) {
  const [kind = '', id = ''] = link.split(':');
  return { kind, id };
}
