import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { TasksService } from '../tasks/tasks.service';
import { Attachments } from './attachments.service';

/** A picture is nothing but a picture, wherever it is opened. */
const POLICY = "default-src 'none'; sandbox";

/** Pictures that residents sent, for those who may see the task. */
@ApiTags('tasks')
@Controller()
export class PicturesPages {
  constructor(
    private readonly tasks: TasksService,
    private readonly attachments: Attachments,
  ) {}

  @Get('staff/tasks/:id/pictures/:picture')
  @Can('task.read')
  page(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('picture', ParseUUIDPipe) picture: string,
    @Res() response: Response,
  ) {
    return this.send(me, id, picture, response);
  }

  /** The picture made anew, as JPEG or PNG. 404 `no-picture` for what is no picture or cannot be read as one. */
  @Get('api/v1/tasks/:id/pictures/:picture')
  @Can('task.read')
  @ApiBearerAuth()
  @ApiProduces('image/jpeg', 'image/png')
  api(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('picture', ParseUUIDPipe) picture: string,
    @Res() response: Response,
  ) {
    return this.send(me, id, picture, response);
  }

  private async send(me: StaffMember, taskId: string, picture: string, response: Response) {
    const { concern } = await this.tasks.see(me, taskId);
    const { type, bytes } = await this.attachments.picture(concern.id, picture);
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Disposition', 'inline');
    response.setHeader('Cache-Control', 'private, no-store');
    response.type(`image/${type}`).send(bytes);
  }
}
